// On every page: on a small screen the sections lie in a row, and the one where one is stands in its middle.
const [side, current] = [document.querySelector<HTMLElement>(".side"), document.querySelector<HTMLElement>(".side [aria-current=page]")];
if (side && current && side.scrollWidth > side.clientWidth) {
  const [row, here] = [side.getBoundingClientRect(), current.getBoundingClientRect()];
  side.scrollLeft += here.left + here.width / 2 - (row.left + row.width / 2);
}

// The search box takes the cursor at "/".
document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey) return;
  const at = e.target as HTMLElement;
  if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
  const box = document.getElementById("find");
  if (box instanceof HTMLInputElement) {
    e.preventDefault();
    box.focus();
    box.select();
  }
});
export {};

// On every page: the search box takes the cursor at "/".
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

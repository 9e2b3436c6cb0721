// The reader: picking records in the text, mentions of one actor, layers.
import { renew } from "../page";
import { startJudging } from "../reader/judging";

const text = () => document.getElementById("text")!;

/** Opens a record without leaving the page; the address changes, so that it can be shared. */
async function open(address: string, remember: boolean): Promise<void> {
  await renew(address, ["record", "text"]);
  applyLayers();
  if (remember) history.pushState(null, "", address);
}

// A click picks the shortest record at these words; clicking again goes on to the next longer one.
function pick(segment: HTMLElement): void {
  const ids = (segment.dataset["r"] ?? "").split(" ").filter(Boolean);
  if (ids.length === 0) return;
  const shown = document.getElementById("record")?.dataset["at"] ?? "";
  const next = ids[(ids.indexOf(shown) + 1) % ids.length]!;
  void open(at(next), true);
}

// The address of a record on this page; what else the address says stays.
function at(record: string | null): string {
  const query = new URLSearchParams(location.search);
  if (record === null) query.delete("at");
  else query.set("at", record);
  return location.pathname + (query.size > 0 ? `?${query}` : "");
}

document.addEventListener("click", (e) => {
  if (e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey) return;
  const target = e.target as Element;
  const link = target.closest<HTMLAnchorElement>("aside.panel a[href]");
  if (link && link.pathname === location.pathname && !link.closest(".notice")) {
    e.preventDefault();
    void open(at(new URLSearchParams(link.search).get("at")), true).then(() => document.querySelector(".text .picked")?.scrollIntoView({ block: "nearest" }));
    return;
  }
  const segment = target.closest<HTMLElement>(".text [data-r]");
  if (segment && getSelection()?.isCollapsed !== false) pick(segment);
});

window.addEventListener("popstate", () => void open(location.pathname + location.search, false));

// Hovering an actor shows all its mentions, in the text and in the lists.
let marked: Element[] = [];

function showSame(entity: string | undefined): void {
  for (const element of marked) element.classList.remove("same");
  marked = entity === undefined ? [] : [...document.querySelectorAll(`[data-e~="${CSS.escape(entity)}"]`)];
  for (const element of marked) element.classList.add("same");
}

function hover(e: Event): void {
  const over = (e.target as Element).closest<HTMLElement>("[data-e]");
  showSame(over?.dataset["e"]?.split(" ")[0]);
}

document.addEventListener("mouseover", hover);
document.addEventListener("focusin", hover);

// Layers.
function applyLayers(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-layer]")) text().classList.toggle(`no-${box.dataset["layer"]}`, !box.checked);
}

document.addEventListener("change", (e) => {
  if ((e.target as Element).matches("[data-layer]")) applyLayers();
});
applyLayers();
startJudging(applyLayers);

// Letters in the text that is copied are the article's own, in its order, without anything of the page.
document.addEventListener("copy", (e) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !text().contains(selection.anchorNode)) return;
  e.clipboardData?.setData("text/plain", selection.getRangeAt(0).toString());
  e.preventDefault();
});

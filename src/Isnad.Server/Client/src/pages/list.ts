// Long lists as one scrolling table: only the rows around the window are in the page; the others are fetched in blocks as they come into view. Rows keep
// their number for screen readers, the keyboard scrolls as anywhere, and the address follows, so that it can be shared.

interface Block {
  readonly rows: readonly HTMLTableRowElement[];
}

const around = 1; // Blocks kept before and behind those in view.
const most = 40; // Blocks kept in memory.

class LongTable {
  private readonly body: HTMLTableSectionElement;
  private readonly total: number;
  private readonly size: number;
  private readonly blocks = new Map<number, Block>();
  private readonly asked = new Set<number>();
  private readonly before: HTMLTableRowElement;
  private readonly behind: HTMLTableRowElement;
  private readonly columns: number;
  private readonly height: number;
  private shown = "";
  private waiting = 0;

  constructor(private readonly box: HTMLElement) {
    this.body = box.querySelector("tbody")!;
    this.total = Number(box.dataset["total"]);
    this.size = Number(box.dataset["size"]);
    const rows = [...this.body.rows];
    const first = Number(box.dataset["first"]);
    this.blocks.set(Math.floor(first / this.size), { rows });
    box.classList.add("virtual");
    this.height = this.body.getBoundingClientRect().height / Math.max(1, rows.length);
    this.columns = box.querySelectorAll("thead th").length;
    [this.before, this.behind] = [spacer(this.columns), spacer(this.columns)];
    this.settleColumns();
    const block = Math.floor(first / this.size);
    this.place(block, block, [block]);
    box.scrollTop = first * this.height;
    this.draw();
    box.addEventListener("scroll", () => this.changed(), { passive: true });
    box.addEventListener("keydown", (e) => this.toEnds(e));
    new ResizeObserver(() => this.changed()).observe(box);
  }

  // Columns keep the widths of the first rows: they do not jump while rows come and go.
  private settleColumns(): void {
    const heads = [...this.box.querySelectorAll<HTMLTableCellElement>("thead th")];
    const widths = heads.map((h) => Math.ceil(h.getBoundingClientRect().width));
    const widest = widths.indexOf(Math.max(...widths));
    // The widest takes what is left, so that the others show all that they hold.
    heads.forEach((head, n) => (head.style.width = n === widest ? "auto" : `${widths[n]! + 6}px`));
    this.box.querySelector("table")!.classList.add("settled");
  }

  // A browser glides to the ends, and a page that changes its rows on the way makes it give up: slow machines never got there.
  private toEnds(key: KeyboardEvent): void {
    if ((key.key !== "End" && key.key !== "Home") || key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return;
    key.preventDefault();
    this.box.scrollTop = key.key === "End" ? this.box.scrollHeight : 0;
  }

  private changed(): void {
    if (this.waiting === 0) this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw();
    });
  }

  private draw(): void {
    const head = this.box.querySelector("thead")!.getBoundingClientRect().height;
    const top = Math.max(0, Math.floor(this.box.scrollTop / this.height));
    const bottom = Math.min(this.total - 1, Math.ceil((this.box.scrollTop + this.box.clientHeight - head) / this.height));
    const last = Math.floor((this.total - 1) / this.size);
    const [from, to] = [Math.max(0, Math.floor(top / this.size) - around), Math.min(last, Math.floor(bottom / this.size) + around)];
    const wanted: number[] = [];
    for (let n = from; n <= to; n++) wanted.push(n);
    for (const n of wanted) if (!this.blocks.has(n)) void this.fetch(n);
    const state = wanted.map((n) => `${n}${this.blocks.has(n) ? "" : "?"}`).join();
    if (state !== this.shown) {
      this.shown = state;
      this.place(from, to, wanted);
    }
    this.follow(top);
  }

  private place(from: number, to: number, wanted: readonly number[]): void {
    const focused = document.activeElement;
    this.before.style.height = `${from * this.size * this.height}px`;
    this.behind.style.height = `${Math.max(0, this.total - (to + 1) * this.size) * this.height}px`;
    const rows = wanted.flatMap((n) => this.blocks.get(n)?.rows ?? this.empty(n));
    // Rows that stay are not touched: the browser lays out the new ones only.
    const all = [this.before, ...rows, this.behind];
    const kept = new Set(all);
    for (const row of [...this.body.rows]) if (!kept.has(row)) row.remove();
    let next = this.body.firstElementChild;
    for (const row of all) {
      if (row === next) next = next.nextElementSibling;
      else this.body.insertBefore(row, next);
    }
    this.box.setAttribute("aria-busy", String(wanted.some((n) => !this.blocks.has(n))));
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.body.contains(focused)) focused.focus({ preventScroll: true });
  }

  // The room of rows that are on their way.
  private empty(n: number): HTMLTableRowElement {
    const row = spacer(this.columns);
    row.style.height = `${Math.min(this.size, this.total - n * this.size) * this.height}px`;
    row.cells[0]!.textContent = "";
    row.classList.add("coming");
    return row;
  }

  private async fetch(n: number): Promise<void> {
    if (this.asked.has(n)) return;
    this.asked.add(n);
    try {
      const address = new URL(this.box.dataset["rows"]!, location.href);
      address.searchParams.set("skip", String(n * this.size));
      const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "text/html" } });
      // An archive that is being joined anew answers a little later.
      if (answer.status === 503) window.setTimeout(() => this.changed(), 1000);
      if (!answer.ok) return;
      const holder = document.createElement("template");
      holder.innerHTML = await answer.text();
      this.blocks.set(n, { rows: [...holder.content.querySelectorAll("tr")].map((r) => document.importNode(r, true)) });
      this.forget(n);
      this.changed();
    } finally {
      this.asked.delete(n);
    }
  }

  private forget(near: number): void {
    if (this.blocks.size <= most) return;
    const far = [...this.blocks.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near))[0]!;
    this.blocks.delete(far);
  }

  // The address names the block that is read.
  private timer = 0;
  private follow(top: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const [address, skip] = [new URL(location.href), Math.floor(top / this.size) * this.size];
      if (skip > 0) address.searchParams.set("skip", String(skip));
      else address.searchParams.delete("skip");
      if (address.href !== location.href) history.replaceState(history.state, "", address);
    }, 250);
  }
}

function spacer(columns: number): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.setAttribute("aria-hidden", "true");
  row.append(document.createElement("td"));
  row.cells[0]!.colSpan = columns;
  row.className = "room";
  return row;
}

for (const box of document.querySelectorAll<HTMLElement>(".long")) {
  if (Number(box.dataset["total"]) > Number(box.dataset["size"])) {
    new LongTable(box);
    box.dataset["ready"] = "yes";
  }
}
export {};

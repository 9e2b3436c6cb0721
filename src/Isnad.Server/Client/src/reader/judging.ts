// Judgements in the reader: accept, reject, correct the record shown; add what the engine had not found; the same words everywhere, with preview and undo.
import { call, Refused, renew, say, words } from "../page";
import { markedSpan, textOf, type Span } from "./offsets";

interface Kept {
  readonly id: string;
}

interface Place {
  readonly document: string;
  readonly title: string | null;
  readonly span: readonly [number, number];
  readonly mention: string | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

interface Judgement {
  kind: string;
  document: string;
  subject: string;
  after?: unknown;
  reason?: string;
}

const parts = ["record", "text", "lists"] as const;

/** Begins to listen; does nothing for readers who may not judge. */
export function startJudging(afterwards: () => void): void {
  const page = document.querySelector<HTMLElement>(".reader[data-review]");
  if (!page) return;
  const documentId = page.dataset["document"]!;
  const word = words();
  let marked: Span | null = null;

  const text = (): HTMLElement => document.getElementById("text")!;
  const marking = document.getElementById("marking")!;
  const preview = document.getElementById("preview")!;

  async function refresh(): Promise<void> {
    await renew(location.pathname + location.search, parts);
    afterwards();
  }

  async function keep(judgements: readonly Judgement[]): Promise<void> {
    try {
      const kept = await call<Kept[]>("POST", "/api/v1/judgements", judgements);
      await refresh();
      say(word("judge.saved"), { label: word("judge.undo"), run: () => void withdraw(kept.map((k) => k.id)) });
    } catch (e) {
      say(`${word("judge.failed")}: ${e instanceof Refused ? `${e.code} ${e.message}` : String(e)}`);
    }
  }

  async function withdraw(ids: readonly string[]): Promise<void> {
    await call("POST", "/api/v1/judgements/withdraw", ids);
    await refresh();
    say(word("judge.undone"));
  }

  function show(form: HTMLElement, on: boolean): void {
    form.hidden = !on;
    if (on) form.querySelector<HTMLElement>("select, input")?.focus();
  }

  // The same judgement on all places of the same words: shown first, applied after.
  async function previewEverywhere(scope: string, phrase: string, make: (place: Place) => Judgement): Promise<void> {
    const query = new URLSearchParams({ words: phrase, scope: scope === "archive" ? "archive" : documentId });
    const places = await call<Place[]>("GET", `/api/v1/judgements/same-words?${query}`);
    const list = preview.querySelector("[data-places]")!;
    list.replaceChildren(
      ...places.map((place, n) => {
        const item = document.createElement("li");
        const label = document.createElement("label");
        label.className = "line";
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = true;
        box.value = String(n);
        const line = document.createElement("span");
        line.className = "ar";
        line.dir = "rtl";
        const mark = document.createElement("mark");
        mark.textContent = place.words;
        line.append(`…${place.before}`, mark, `${place.after}…`);
        label.append(box, line);
        item.append(label);
        return item;
      }),
    );
    preview.querySelector("[data-count]")!.textContent = String(places.length);
    preview.hidden = false;
    preview.scrollIntoView({ block: "nearest" });
    const apply = preview.querySelector<HTMLButtonElement>("[data-apply]")!;
    apply.onclick = () => {
      const chosen = [...list.querySelectorAll<HTMLInputElement>("input:checked")].map((b) => places[Number(b.value)]!);
      preview.hidden = true;
      if (chosen.length > 0) void keep(chosen.map(make));
    };
    apply.focus();
  }

  function submit(form: HTMLFormElement): void {
    const data = new FormData(form);
    const of = (name: string): string => String(data.get(name) ?? "");
    const span = form.dataset["subject"] ? { start: Number(form.dataset["start"]), end: Number(form.dataset["end"]) } : marked;
    if (!span) return;
    const subject = form.dataset["subject"] ?? `new:${span.start}-${span.end}`;
    const reason = of("reason") ? { reason: of("reason") } : {};
    if (form.dataset["form"] === "mention") {
      const after = mentionAfter(of("kind"), of("entity"));
      const make = (place: Place): Judgement => ({
        kind: "correct_mention",
        document: place.document,
        subject: place.mention ?? `new:${place.span[0]}-${place.span[1]}`,
        after: { start: place.span[0], end: place.span[1], ...after },
        ...reason,
      });
      if (of("scope") !== "one") {
        void previewEverywhere(of("scope"), textOf(text()).slice(span.start, span.end), make);
        return;
      }
      void keep([{ kind: "correct_mention", document: documentId, subject, after: { ...span, ...after }, ...reason }]);
    } else if (form.dataset["form"] === "event") {
      void keep([{ kind: "correct_event", document: documentId, subject, after: eventAfter(span, data), ...reason }]);
    } else if (form.dataset["form"] === "relation") {
      void keep([{ kind: "correct_relation", document: documentId, subject, after: relationAfter(span, data), ...reason }]);
    } else {
      void keep([{ kind: "correct_claim", document: documentId, subject, after: claimAfter(span, data), ...reason }]);
    }
    marking.hidden = true;
  }

  document.addEventListener("submit", (e) => {
    const form = (e.target as Element).closest<HTMLFormElement>("form[data-form]");
    if (!form) return;
    e.preventDefault();
    submit(form);
  });

  document.addEventListener("click", (e) => {
    const button = (e.target as Element).closest<HTMLButtonElement>("button");
    if (!button) return;
    if (button.dataset["withdraw"]) void withdraw([button.dataset["withdraw"]]);
    else if (button.dataset["add"]) add(button.dataset["add"]);
    else if (button.matches("[data-cancel]")) button.closest<HTMLElement>("form[data-form], #preview")!.hidden = true;
    else if (button.dataset["verdict"]) verdict(button.dataset["verdict"], button.closest<HTMLElement>("[data-subject]")!);
  });

  function verdict(which: string, bar: HTMLElement): void {
    const subject = bar.dataset["subject"]!;
    if (which === "edit") {
      show(document.querySelector<HTMLElement>(`#record form[data-subject="${CSS.escape(subject)}"]`)!, true);
      return;
    }
    const scope = bar.querySelector<HTMLSelectElement>("[data-scope]")?.value ?? "one";
    const phrase = document.querySelector("#record .record-title")?.textContent ?? "";
    if (scope === "one") void keep([{ kind: which, document: documentId, subject }]);
    else void previewEverywhere(scope, phrase, (place) => ({ kind: which, document: place.document, subject: place.mention ?? `new:${place.span[0]}-${place.span[1]}` }));
  }

  function add(what: string): void {
    for (const box of marking.querySelectorAll<HTMLElement>("[data-adding]")) {
      const on = box.dataset["adding"] === what;
      box.hidden = !on;
      const form = box.querySelector<HTMLFormElement>("form")!;
      if (on) {
        show(form, true);
        form.querySelector("[data-words]")!.textContent = marking.querySelector("[data-marked]")!.textContent;
      }
    }
  }

  // Marked words.
  document.addEventListener("selectionchange", () => {
    const span = markedSpan(text(), getSelection());
    if (span === null) {
      if (!marking.contains(document.activeElement)) marking.hidden = true;
      return;
    }
    marked = span;
    marking.hidden = false;
    marking.querySelector("[data-marked]")!.textContent = textOf(text()).slice(span.start, span.end);
    for (const box of marking.querySelectorAll<HTMLElement>("[data-adding]")) box.hidden = true;
  });

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test((e.target as HTMLElement).tagName)) return;
    if (!marking.hidden && { m: 1, e: 1, c: 1, r: 1 }[e.key]) {
      e.preventDefault();
      add({ m: "mention", e: "event", c: "claim", r: "relation" }[e.key]!);
      return;
    }
    const bar = document.querySelector<HTMLElement>("#record [data-what]");
    const key = { a: "accept", r: "reject", e: "edit" }[e.key];
    if (bar && key && bar.querySelector(`[data-verdict="${key}"]`)) {
      e.preventDefault();
      verdict(key, bar);
    }
  });
}

// A name that the list knows carries its key; another is a new name.
function mentionAfter(kind: string, name: string): Record<string, unknown> {
  if (name === "") return { kind };
  const known = [...document.querySelectorAll<HTMLOptionElement>("#entities option")].find((o) => o.value === name);
  const key = known?.dataset["key"];
  return key === undefined ? { kind, nameAr: name } : { kind, nameAr: name, key, known: !key.startsWith("~") };
}

function eventAfter(span: Span, data: FormData): Record<string, unknown> {
  const day = (name: string): string | null => (data.get(name) ? String(data.get(name)) : null);
  return {
    ...span,
    type: data.get("type"),
    mode: data.get("mode") || null,
    modality: data.get("modality"),
    actors: data.getAll("actors"),
    recipients: data.getAll("recipients"),
    places: data.getAll("places"),
    from: day("from"),
    to: day("to"),
  };
}

function relationAfter(span: Span, data: FormData): Record<string, unknown> {
  const given = (name: string): string | null => (data.get(name) ? String(data.get(name)) : null);
  return {
    ...span,
    type: data.get("type"),
    subject: data.get("subject"),
    object: given("object"),
    mode: given("mode"),
    office: given("office"),
    modality: data.get("modality"),
    from: given("from"),
    to: given("to"),
  };
}

function claimAfter(span: Span, data: FormData): Record<string, unknown> {
  const [from, to] = String(data.get("speaker") ?? "").split("-");
  return {
    ...span,
    act: data.get("act"),
    quotation: data.get("quotation"),
    source: data.get("source") || null,
    sourceStart: from ? Number(from) : null,
    sourceEnd: to ? Number(to) : null,
  };
}

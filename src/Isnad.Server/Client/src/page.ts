// What several pages use: parts of the page renewed from the server, words of the interface, calls of the REST interface.

/** A refusal of the server, with its code. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Calls the REST interface. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, headers: { Accept: "application/json" }, credentials: "same-origin" };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { ...init.headers, "Content-Type": "application/json" };
  }
  const answer = await fetch(path, init);
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  let code = "";
  let message = answer.statusText;
  try {
    const problem = (await answer.json()) as { code?: string; title?: string; detail?: string };
    code = problem.code ?? "";
    message = problem.detail ?? problem.title ?? message;
  } catch {
    // The answer was no problem of the interface; its status has to do.
  }
  throw new Refused(answer.status, code, message);
}

/** Fetches a page of this server and puts some of its parts, named by id, in place of those shown. */
export async function renew(address: string, ids: readonly string[]): Promise<void> {
  const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "text/html" } });
  if (!answer.ok) {
    location.href = address;
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ids) {
    const [fresh, shown] = [page.getElementById(id), document.getElementById(id)];
    if (fresh && shown) shown.replaceWith(document.importNode(fresh, true));
  }
}

/** The words of the interface that a page hands to its script. */
export function words(): (key: string) => string {
  const given = document.getElementById("words");
  const table = JSON.parse(given?.dataset["words"] ?? "{}") as Record<string, string>;
  return (key) => table[key] ?? key;
}

let toast: HTMLElement | undefined;

/** Says something in passing, with a button where there is something to do. */
export function say(message: string, action?: { label: string; run: () => void }): void {
  toast?.remove();
  toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  const text = document.createElement("span");
  text.textContent = message;
  toast.append(text);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = action.label;
    button.addEventListener("click", () => {
      toast?.remove();
      action.run();
    });
    toast.append(button);
  }
  document.body.append(toast);
  const shown = toast;
  window.setTimeout(() => shown.remove(), action ? 12000 : 4000);
}

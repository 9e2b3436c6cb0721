// From the page back to the text: offsets count UTF-16 code units of the article's text, as the records do and as JavaScript does.

/** A stretch of the article's text, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The offset in the article of a place in the page, or null where it lies outside the article's text. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  if (node === root) {
    const child = root.childNodes[offset];
    return child === undefined ? length(root) : offsetOf(root, child, 0);
  }
  const segment = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-s]");
  if (!segment || !root.contains(segment)) return null;
  const start = Number(segment.dataset["s"]);
  const range = document.createRange();
  range.selectNodeContents(segment);
  range.setEnd(node, offset);
  return start + range.toString().length;
}

/** The words marked by the reader, without white space around them; null where nothing is marked inside the article. */
export function markedSpan(root: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(root, range.startContainer, range.startOffset);
  const to = offsetOf(root, range.endContainer, range.endOffset);
  if (from === null || to === null || to <= from) return null;
  return trimmed(textOf(root), { start: from, end: to });
}

/** The span without white space at its ends, grown to whole characters: a base letter keeps its diacritics, an emoji its halves. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (end <= start) return null;
  while (start > 0 && continues(text, start)) start--;
  while (end < text.length && continues(text, end)) end++;
  return { start, end };
}

/** The article's text as the page holds it. */
export function textOf(root: HTMLElement): string {
  return root.textContent ?? "";
}

function length(root: HTMLElement): number {
  return textOf(root).length;
}

// Whether the unit at an offset belongs to the character before it.
function continues(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) {
    const before = text.charCodeAt(at - 1);
    return before >= 0xd800 && before <= 0xdbff;
  }
  return /\p{M}|\u200d/u.test(text.charAt(at)) || text.charCodeAt(at - 1) === 0x200d;
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { article, mixed, start } from "./running.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let server;
before(async () => (server = await start()));
after(async () => await server?.stop());

let known;
const addresses = () => (known ??= find());

async function find() {
  const page = await server.page();
  const reader = await article(page, server.address, "السودان");
  await page.goto(server.address + reader);
  const claim = await page.locator("a[href*='?at=c']").first().getAttribute("href");
  const event = await page.locator("a[href*='?at=e']").first().getAttribute("href");
  await page.goto(`${server.address}/events?several=1`);
  const dossier = await page.locator("table a[href^='/events/']").first().getAttribute("href");
  await page.goto(`${server.address}/actors`);
  const actor = await page.locator("table a[href^='/actors?key']").first().getAttribute("href");
  await page.goto(`${server.address}/narratives`);
  const copies = (await page.locator("a[href^='/narratives/copies/']").first().getAttribute("href", { timeout: 2000 }).catch(() => null)) ?? "/narratives";
  await page.context().close();
  return ["/", "/documents", reader, claim, event, "/events", dossier, "/actors", actor, "/network", "/map", "/timeline", "/narratives", dossier.replace("/events/", "/narratives/events/"), copies, "/review", "/review/disagreements", "/import", "/export", "/users", "/search", "/search?q=%D9%82%D8%AA%D9%84", "/search?q=%7C", "/sign-in", "/nowhere"];
}

// What axe looks at beside the colours is the same in both themes of a page: there, the theme is changed in place and only the colours are looked at again.
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block"];

test("no page has a fault that axe finds, in both languages and themes", { timeout: 900_000 }, async () => {
  const found = [];
  for (const language of ["ar", "en"]) {
    const page = await server.page(language, "light", { bypassCSP: true });
    for (const path of await addresses()) {
      await page.goto(server.address + path);
      assert.equal(await page.getAttribute("html", "dir"), language === "ar" ? "rtl" : "ltr");
      await page.evaluate(axe);
      for (const [theme, runOnly] of [["light", levels], ["dark", { type: "rule", values: colours }]]) {
        await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).colorScheme.includes("dark")), theme === "dark");
        const { violations } = await page.evaluate((runOnly) => window.axe.run({ runOnly, resultTypes: ["violations"] }), runOnly);
        for (const v of violations) found.push(`${language} ${theme} ${path.slice(0, 40)} ${v.id}: ${v.nodes.slice(0, 2).map((n) => `${n.target} ${n.any[0]?.message ?? ""}`).join(" | ")}`);
      }
    }
    await page.context().close();
  }
  assert.deepEqual([...new Set(found)], []);
});

test("nothing of an article runs, no page asks another server, no script fails", async () => {
  const page = await server.page("ar");
  const list = await article(page, server.address, "<script");
  for (const path of [...(await addresses()), list]) {
    await page.goto(server.address + path);
    assert.equal(await page.evaluate(() => window.stolen), undefined, path);
  }
  assert.deepEqual(page.faults.filter((f) => !/404/.test(f)), []);
  await page.context().close();
});

test("the article's text stands in the page unit by unit: marks, other scripts, emoji", async () => {
  const page = await server.page("ar");
  await page.goto(server.address + (await article(page, server.address, "مختلط")));
  assert.equal(await page.evaluate(() => document.getElementById("text").textContent), mixed);
  const wrong = await page.evaluate(() => [...document.querySelectorAll("#text [data-s]")].filter((s) => document.getElementById("text").textContent.slice(Number(s.dataset.s)).indexOf(s.textContent) !== 0).length);
  assert.equal(wrong, 0);
  await page.context().close();
});

for (const zoom of [1, 2]) {
  test(`marking across spans at zoom ${zoom} gives the very words, and copying them too`, async () => {
    const page = await server.page("ar", "light", { viewport: { width: 1440 / zoom, height: 900 / zoom }, deviceScaleFactor: zoom, permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(server.address + (await article(page, server.address, "مختلط")));
    for (const words of ["Al-Shifa 🏥 بمدينة غزّة", "د. أحمد 👨‍⚕️ إن العدد ١٢", "قُتِلَ 3 مَدَنِيّين"]) {
      await select(page, words);
      await page.waitForSelector("#marking:not([hidden])");
      assert.equal(await page.textContent("#marking [data-marked]"), words);
      await page.keyboard.press("Control+c");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), words);
    }
    await page.context().close();
  });
}

test("a click opens a record, the address can be shared, and hovering shows all mentions of an actor", async () => {
  const page = await server.page("en");
  await page.goto(server.address + (await article(page, server.address, "الأبيض")));
  await page.locator("#text .e").first().click();
  await page.waitForSelector("#record[data-at^='e']");
  assert.match(page.url(), /\?at=e/);
  assert.ok(await page.locator("#record .quote").count());
  await page.goBack();
  await page.waitForSelector("#record:not([data-at])");
  const entity = await page.locator(".panel [data-e]").first();
  await entity.hover();
  assert.ok((await page.locator("#text .same").count()) >= 1);
  await page.context().close();
});

for (const language of ["ar", "en"]) {
  test(`map, network and timeline draw what they are for (${language})`, async () => {
    const page = await server.page(language);
    await page.goto(`${server.address}/map`);
    await page.waitForSelector("#map[data-ready]");
    const colours = await page.evaluate(() => {
      const canvas = document.querySelector("canvas");
      const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      const seen = new Set();
      for (let i = 0; i < pixels.length; i += 400) seen.add(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
      return seen.size;
    });
    assert.ok(colours > 5);
    await page.focus("canvas");
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#place [data-list] a[href^='/events/']");
    await page.goto(`${server.address}/network`);
    await page.waitForSelector("#network[data-ready]");
    assert.ok((await page.locator("#network .node").count()) > 3);
    await page.locator("#network .edge").first().focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.locator("#edges details[open] .quote").count());
    await page.goto(`${server.address}/timeline`);
    assert.ok((await page.locator(".lane .entry").count()) > 10);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("a long list scrolls as one table whose rows come as they are needed", async () => {
  const page = await server.page("ar");
  await page.goto(`${server.address}/events`);
  await page.waitForSelector(".long[data-ready]");
  const total = Number(await page.getAttribute(".long", "data-total"));
  assert.ok(total > 120);
  assert.equal(await page.getAttribute(".long table", "aria-rowcount"), String(total + 1));
  await page.focus(".long");
  await page.keyboard.press("End");
  await page.waitForSelector(`.long tr[aria-rowindex="${total + 1}"] a`);
  assert.ok((await page.locator(".long tbody tr").count()) < 260);
  assert.equal(await page.locator(".long tr[aria-rowindex='2']").count(), total > 240 ? 0 : 1);
  await page.waitForURL(/skip=\d+/);
  const last = await page.locator(`.long tr[aria-rowindex="${total + 1}"] a[href^='/events/']`).first().getAttribute("href");
  const address = page.url();
  await page.goto(address);
  await page.waitForSelector(`.long tr[aria-rowindex="${total + 1}"] a[href="${last}"]`);
  const numbers = await page.evaluate(() => [...document.querySelectorAll(".long tr[aria-rowindex]")].map((r) => Number(r.getAttribute("aria-rowindex"))).slice(1));
  assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
  assert.deepEqual(page.faults, []);
  await page.context().close();

  // Without script the same list has pages.
  const plain = await server.page("en", "light", { javaScriptEnabled: false });
  await plain.goto(`${server.address}/events`);
  await plain.click("a[rel=next]");
  assert.match(plain.url(), /skip=40/);
  assert.equal(await plain.locator(".long tbody tr").count(), 40);
  await plain.context().close();
});

test("small screens: nothing lies beside the page, and every section can be reached", async () => {
  const page = await server.page("ar", "light", { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const path of await addresses()) {
    await page.goto(server.address + path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 1, `${path} is ${wide} pixels too wide`);
  }
  await page.context().close();
});

test("on paper there is the article and its records, and nothing to click", async () => {
  const page = await server.page("ar");
  await page.goto(server.address + (await article(page, server.address, "الأبيض")));
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".top", ".side", ".layers"]) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  assert.equal(await page.locator("#text").isVisible(), true);
  await page.goto(`${server.address}/events`);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".facets").first().isVisible(), false);
  await page.context().close();
});

test("pages can be read without script", async () => {
  const page = await server.page("en", "light", { javaScriptEnabled: false });
  await page.goto(server.address + (await article(page, server.address, "الأبيض")));
  await page.locator(".panel a[href*='?at=c']").first().click();
  assert.ok(await page.locator(".chain li").count());
  await page.context().close();
});

/** Marks words in the article as a reader does. */
export async function select(page, words) {
  await page.evaluate((words) => {
    const text = document.getElementById("text");
    const at = text.textContent.indexOf(words);
    const find = (offset) => {
      const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let seen = 0;
      while (walk.nextNode()) {
        if (seen + walk.currentNode.length >= offset) return [walk.currentNode, offset - seen];
        seen += walk.currentNode.length;
      }
      throw new Error("outside the text");
    };
    const selection = getSelection();
    selection.removeAllRanges();
    const range = document.createRange();
    range.setStart(...find(at));
    range.setEnd(...find(at + words.length));
    selection.addRange(range);
  }, words);
}

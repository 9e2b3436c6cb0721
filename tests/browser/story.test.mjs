// From an article to an export that carries a person's correction, as a reviewer goes; in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { start } from "./running.mjs";

let server;
before(async () => (server = await start()));
after(async () => await server?.stop());

const story = {
  ar: { title: "قصف على سوق تعز", text: "قالت الشرطة اليمنية إن قذائف سقطت على سوق في مدينة تعز يوم 14 مايو 2021، ما أدى إلى مقتل ستة مدنيين. وأضاف شهود أن القصف استمر ساعة.", outlet: "وكالة الجبل" },
  en: { title: "غارة على مأرب", text: "أعلن الجيش اليمني مقتل عشرة مسلحين في غارة جوية على مدينة مأرب يوم 20 مايو 2021. ونفت جماعة الحوثي ذلك.", outlet: "صحيفة السهل" },
};

for (const language of ["ar", "en"]) {
  test(`import, read, correct, dossier, map, network, narratives, review, export (${language})`, { timeout: 400_000 }, async () => {
    const page = await server.page(language, "light", { acceptDownloads: true });
    const { title, text, outlet } = story[language];

    await page.goto(`${server.address}/import`);
    await page.fill("form[action='/import/text'] [name=text]", text);
    await page.fill("form[action='/import/text'] [name=title]", title);
    await page.fill("form[action='/import/text'] [name=outlet]", outlet);
    await page.fill("form[action='/import/text'] [name=published]", "2021-05-21");
    await page.click("form[action='/import/text'] button");
    await page.locator("#runs .run:first-child a[href^='/documents/']").first().click();
    await page.waitForSelector("#text");

    // Correct: the event's type is changed through the form of its record.
    await page.locator("#text .e").first().click();
    await page.waitForSelector("#record [data-what=event]");
    await page.keyboard.press("e");
    const form = page.locator("#record form[data-form=event]");
    await form.locator("[name=type]").selectOption("PROTEST");
    await form.locator("[name=mode]").selectOption("riot");
    await form.locator("[name=reason]").fill("browser test");
    await form.locator("button.main").click();
    await page.waitForSelector(".toast");
    await page.waitForFunction(() => document.querySelector("#record")?.textContent.includes("judgement"));

    // Undo and do again: nothing is lost.
    await page.click(".toast button");
    await page.waitForFunction(() => !document.querySelector("#record dd.mono")?.textContent.includes("judgement"));
    await page.keyboard.press("e");
    await form.locator("[name=type]").selectOption("PROTEST");
    await form.locator("[name=mode]").selectOption("riot");
    await form.locator("button.main").click();
    await page.waitForFunction(() => document.querySelector("#record")?.textContent.includes("judgement"));

    // Its dossier shows it so.
    await page.waitForTimeout(500);
    await page.goto(`${server.address}/events?type=PROTEST&mode=riot&from=2021-05-01&to=2021-05-31`);
    const link = page.locator("table a[href^='/events/']").first();
    await link.click();
    assert.ok((await page.textContent("main")).includes(outlet));
    await page.waitForSelector("#map[data-ready]");

    // The map, the network and the narratives know it too.
    await page.goto(`${server.address}/map?type=PROTEST&mode=riot&from=2021-05-01&to=2021-05-31`);
    await page.waitForSelector("#map[data-ready]");
    assert.ok((await page.textContent("main")).includes(language === "ar" ? "تعز" : "Marib"));
    await page.goto(`${server.address}/network`);
    await page.waitForSelector("#network[data-ready]");
    await page.locator("#edges summary").first().click();
    assert.ok(await page.locator("#edges details[open] .quote").count());
    await page.goto(`${server.address}/narratives`);
    assert.ok((await page.textContent("main")).includes(outlet));

    // Review by keyboard: a verdict leads to the next item, undo comes back.
    await page.goto(`${server.address}/review`);
    const first = await page.inputValue("[name=subject]");
    await page.keyboard.press("s");
    await page.waitForURL(/after=/);
    await page.keyboard.press("a");
    await page.waitForURL(/last=/);
    await page.keyboard.press("u");
    await page.waitForURL(/item=/);
    assert.ok(first);

    // The exported row carries the correction.
    await page.goto(`${server.address}/export?type=PROTEST&mode=riot&from=2021-05-01&to=2021-05-31`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("a.button[href^='/export/events.csv']")]);
    const rows = readFileSync(await download.path(), "utf8").trim().split(/\r?\n/);
    assert.ok(rows.length >= 2);
    assert.ok(rows.slice(1).some((r) => /"?PROTEST"?,"?riot"?/.test(r)));
    const [coded] = await Promise.all([page.waitForEvent("download"), page.click("a.button[href^='/export/acled.csv']")]);
    assert.ok(readFileSync(await coded.path(), "utf8").trim().split(/\r?\n/).slice(1).some((r) => /,"?Riots"?,/.test(r)));
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test("the same words are judged everywhere at once, after a preview, and taken back at once", { timeout: 300_000 }, async () => {
  const page = await server.page("ar");
  await page.goto(`${server.address}/documents?words=${encodeURIComponent("مقتل سبعة")}`);
  await page.locator("table a[href^='/documents/']").first().click();
  await page.locator("#text .m-place").first().click();
  await page.waitForSelector("#record [data-what=mention]");
  await page.selectOption("#record [data-scope]", "archive");
  await page.click("#record [data-verdict=reject]");
  await page.waitForSelector("#preview:not([hidden])");
  const places = await page.locator("#preview li").count();
  assert.ok(places >= 2);
  const marks = await page.locator("#text .m-place").count();
  await page.click("#preview [data-apply]");
  await page.waitForSelector(".toast");
  assert.ok((await page.locator("#text .m-place").count()) < marks);
  await page.click(".toast button");
  await page.waitForFunction((n) => document.querySelectorAll("#text .m-place").length === n, marks);
  await page.context().close();
});

test("a relation is corrected on its record, and a new one told by marked words", { timeout: 200_000 }, async () => {
  const page = await server.page("en");
  await page.goto(`${server.address}/documents`);
  const links = await page.locator("table a[href^='/documents/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  let relation = null;
  for (const link of links) {
    await page.goto(server.address + link);
    relation = await page.locator("#lists a[href*='?at=r']").first().getAttribute("href", { timeout: 500 }).catch(() => null);
    if (relation) break;
  }
  await page.goto(server.address + relation);
  await page.waitForSelector("#record [data-what=relation]");
  await page.keyboard.press("e");
  const form = page.locator("#record form[data-form=relation]");
  await form.locator("[name=type]").selectOption("opposes");
  if ((await form.locator("[name=object]").inputValue()) === "") await form.locator("[name=object]").selectOption({ index: 1 });
  await form.locator("button.main").click();
  await page.waitForFunction(() => document.querySelector("#record dd.mono")?.textContent.includes("judgement"));
  assert.match(await page.textContent("#record"), /opposes/);
  await page.click(".toast button");
  await page.waitForFunction(() => !document.querySelector("#record dd.mono")?.textContent.includes("judgement"));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("an account is split off an event and joined again from the dossier", { timeout: 200_000 }, async () => {
  const page = await server.page("ar");
  await page.goto(`${server.address}/events?several=1`);
  await page.locator("table a[href^='/events/']").first().click();
  const sentences = async () => (await page.locator(".account p.quote").allTextContents()).sort();
  const told = await sentences();
  await page.locator("form[action='/events/split'] button").first().click();
  await page.waitForFunction((n) => document.querySelectorAll(".account").length < n, told.length);
  // The event that the account was split off from comes first among those near by; one join brings back all that the split took along.
  await page.locator("form[action='/events/join'] button").first().click();
  await page.waitForFunction((n) => document.querySelectorAll(".account").length >= n, told.length, { timeout: 20_000 });
  assert.deepEqual(await sentences(), told);
  assert.equal(await page.locator("form[action='/events/undo']").count(), 0, "the split is gone as if it had not been");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

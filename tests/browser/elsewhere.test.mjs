// What a server reaches only when it was started so: addresses that are fetched, a tile server, an identity provider. All of them are small servers of the tests.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { identityProvider } from "./provider.mjs";
import { start } from "./running.mjs";

const news = `<!doctype html><html lang="ar" dir="rtl"><head><title>قتلى في قصف على حي سكني</title><meta property="og:site_name" content="إذاعة السهل">
<meta property="article:published_time" content="2021-06-03T08:00:00+03:00"></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>قتلى في قصف على حي سكني</h1>
<p>قالت مصادر طبية إن أربعة مدنيين قتلوا الأربعاء في قصف مدفعي استهدف حيا سكنيا في مدينة تعز جنوب غربي اليمن.</p>
<p>وأضافت المصادر أن سبعة آخرين أصيبوا ونقلوا إلى مستشفى الثورة، فيما اتهمت السلطات المحلية جماعة الحوثي بتنفيذ القصف.</p></article></body></html>`;

const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

test("addresses that are handed in are fetched, read and linked; one that is not there is told", { timeout: 200_000 }, async () => {
  const site = await listen((request, response) => {
    const found = request.url === "/news/1";
    response.writeHead(found ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" }).end(found ? news : "nothing");
  });
  const server = await start({ serve: ["--fetch", "--private-addresses"] });
  try {
    const page = await server.page("ar");
    await page.goto(`${server.address}/import`);
    await page.fill("form[action='/import/addresses'] [name=addresses]", `${site.address}/news/1\n${site.address}/news/missing`);
    await page.click("form[action='/import/addresses'] button");
    const link = page.locator("#runs .run:first-child a[href^='/documents/']").first();
    await link.waitFor();
    assert.ok((await page.textContent("#runs .run:first-child")).includes("/news/missing"));
    await link.click();
    await page.waitForSelector("#text");
    assert.ok((await page.textContent("#text")).includes("أربعة مدنيين قتلوا الأربعاء"));
    assert.ok(!(await page.textContent("#text")).includes("الرئيسية"));
    assert.deepEqual(page.faults, []);
  } finally {
    await server.stop();
    site.stop();
  }
});

test("the map lies on the tiles of the server that was named, and names whom it has to", { timeout: 200_000 }, async () => {
  const asked = [];
  const site = await listen((request, response) => {
    asked.push(request.url);
    response.writeHead(200, { "Content-Type": "image/png", "Access-Control-Allow-Origin": "*" }).end(pixel);
  });
  const server = await start({ serve: ["--tiles", `${site.address}/{z}/{x}/{y}.png`, "--tile-credit", "Example Maps"] });
  try {
    const page = await server.page("en");
    await page.goto(`${server.address}/map`);
    assert.ok((await page.textContent("main")).includes("Example Maps"));
    await page.waitForFunction(() => document.querySelector("#map canvas, #map svg"));
    await until(() => asked.length > 3);
    assert.ok(asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path)), asked[0]);
    const deepest = Math.max(...asked.map((path) => Number(path.split("/")[1])));
    for (let n = 0; n < 4; n++) await page.locator("[data-zoom=in]").click();
    await until(() => asked.some((path) => Number(path.split("/")[1]) > deepest));
    assert.deepEqual(page.faults.filter((f) => !f.includes(site.address)), []);
  } finally {
    await server.stop();
    site.stop();
  }
});

test("whoever the identity provider knows signs in there, and out again", { timeout: 200_000 }, async () => {
  const provider = await identityProvider();
  const folder = mkdtempSync(join(tmpdir(), "isnad-openid-"));
  const settings = join(folder, "openid.json");
  writeFileSync(settings, JSON.stringify({ authority: provider.address, clientId: provider.client, clientSecret: provider.secret, name: "Example desk", roles: { "conflict-desk": "reviewer" } }));
  const server = await start({ serve: ["--openid", settings], ready: "/sign-in" });
  try {
    const page = await server.page("en");
    await page.goto(`${server.address}/review`);
    await page.waitForURL(/sign-in/);
    await page.getByRole("link", { name: /Example desk/ }).click();
    await page.waitForURL((url) => url.origin === server.address && url.pathname === "/review");
    assert.ok((await page.textContent("body")).includes("amal@example.org"));
    assert.equal((await page.request.get(`${server.address}/users`)).status(), 403);
    await page.locator("form[action='/sign-out'] button").click();
    await until(() => provider.signedOut > 0);
    await page.goto(`${server.address}/review`);
    await page.waitForURL(/sign-in/);

    provider.roles = ["others"];
    await page.getByRole("link", { name: /Example desk/ }).click();
    await page.waitForURL(/failed=provider/);
    assert.ok(await page.locator("[role=alert]").isVisible());
  } finally {
    await server.stop();
    provider.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function listen(answer) {
  const server = createServer(answer);
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done({ address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() })));
}

async function until(holds) {
  for (let n = 0; n < 200 && !holds(); n++) await new Promise((done) => setTimeout(done, 100));
  assert.ok(holds());
}

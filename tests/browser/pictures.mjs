// Takes the pictures of docs/guide from an archive of the repository's own articles: node tests/browser/pictures.mjs
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser, program, root, serve } from "./running.mjs";

const folder = mkdtempSync(join(tmpdir(), "isnad-pictures-"));
const archive = join(folder, "pic.db");
const articles = ["first", "third"].flatMap((set) => readdirSync(join(root, "tests", "articles", set)).sort().map((file) => {
  const { title, outlet, published, text } = JSON.parse(readFileSync(join(root, "tests", "articles", set, file), "utf8"));
  return JSON.stringify({ title, outlet, published, text });
}));
writeFileSync(join(folder, "articles.jsonl"), articles.join("\n") + "\n");
const read = spawnSync(program, ["import", join(root, "samples"), join(folder, "articles.jsonl"), "--archive", archive], { encoding: "utf8" });
if (read.status !== 0) throw new Error(read.stderr);
const server = await serve(archive);
const browser = await openBrowser();
try {
  const ask = async (path) => (await (await fetch(`${server.address}/api/v1${path}`)).json()).items;
  const event = (await ask("/events?several=1&sort=accounts&limit=1"))[0].id;
  const { document, claim } = (await ask(`/claims?source=person&text=${encodeURIComponent("title:المسماري")}`))[0];
  const pictures = [
    ["overview", "/", "en", 800], ["reader", `/documents/${document}?at=${claim}`, "ar", 900], ["events", "/events", "ar", 800], ["dossier", `/events/${encodeURIComponent(event)}`, "en", 900],
    ["map", "/map", "ar", 800], ["network", "/network?kind=support", "en", 800], ["review", "/review", "en", 800], ["export", "/export?type=ASSAULT", "en", 900],
  ];
  for (const [name, path, language, height] of pictures) {
    const context = await browser.newContext({ viewport: { width: 1280, height } });
    await context.addCookies([{ name: "isnad-view", value: `${language}.light.western`, url: server.address }]);
    const page = await context.newPage();
    await page.goto(server.address + path, { waitUntil: "networkidle" });
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(root, "docs", "guide", `workbench-${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

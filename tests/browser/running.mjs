// A server of its own for the tests: the built program, an archive made from the repository's own articles, Debian's Chromium.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const program = join(root, "src", "Isnad.Cli", "bin", "Release", "net10.0", "isnad");
export const password = "a password of the tests";
export const hostile = `<script>window.stolen=1</script>"'><img src=x onerror="window.stolen=1">`;

export const mixed = "قُتِلَ 3 مَدَنِيّين في قصف على مستشفى Al-Shifa 🏥 بمدينة غزّة، وفق وكالة «Reuters». وقال د. أحمد 👨‍⚕️ إن العدد ١٢ جريحاً.";

function articles() {
  const lines = readdirSync(join(root, "tests", "articles", "first")).sort().map((file) => {
    const { title, outlet, published, text } = JSON.parse(readFileSync(join(root, "tests", "articles", "first", file), "utf8"));
    return { title, outlet, published, text };
  });
  lines.push({ title: "نص مختلط الحروف", outlet: "وكالة الأفق", published: "2023-11-02", text: mixed });
  lines.push({ title: hostile, outlet: hostile, published: "2023-11-03", url: "javascript:window.stolen=1", text: `قال المتحدث باسم الجيش إن ${hostile} قتل ثلاثة مسلحين في مدينة تعز أمس.` });
  lines.push({ title: "مقتل سبعة في غارة على سوق", outlet: "وكالة الأفق", published: "2021-03-05", text: "قالت وزارة الصحة إن سبعة مدنيين قتلوا الخميس في غارة جوية شنها سلاح الجو على سوق في مدينة الحديدة." });
  lines.push({ title: "تسعة قتلى في الغارة", outlet: "صحيفة الضفة", published: "2021-03-06", text: "ارتفع عدد قتلى الغارة الجوية على سوق في مدينة الحديدة الخميس إلى تسعة، وفق مصدر في المستشفى." });
  return lines.map((l) => JSON.stringify(l)).join("\n") + "\n";
}

/** Serves an archive and waits until it answers; where one has to sign in, the page on which one does. */
export async function serve(archive, options = [], ready = "/api/v1/events?limit=1", which = program) {
  const server = spawn(which, ["serve", "--archive", archive, "--port", "0", "--no-browser", "--as", "amal", ...options], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((found, failed) => {
    let told = "";
    server.stderr.on("data", (data) => {
      told += data;
      const at = /http:\/\/[^ ]+:\d+/.exec(told);
      if (at) found(at[0]);
    });
    server.on("exit", () => failed(new Error(told)));
  });
  for (let n = 0; n < 600 && !(await fetch(address + ready)).ok; n++) await new Promise((done) => setTimeout(done, 500));
  return {
    address,
    id: server.pid,
    stop() {
      server.removeAllListeners("exit");
      server.kill();
    },
  };
}

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

export async function start(options = {}) {
  if (!existsSync(program)) throw new Error(`Build the program first (dotnet build -c Release): ${program} is not there.`);
  const folder = mkdtempSync(join(tmpdir(), "isnad-browser-"));
  writeFileSync(join(folder, "articles.jsonl"), articles());
  const archive = join(folder, "test.db");
  const read = spawnSync(program, ["import", join(root, "samples"), join(folder, "articles.jsonl"), "--archive", archive], { encoding: "utf8" });
  if (read.status !== 0) throw new Error(read.stderr);
  for (const [name, role] of options.users ?? []) {
    const added = spawnSync(program, ["user", "add", name, "--role", role, "--archive", archive], { encoding: "utf8", input: `${password}\n` });
    if (added.status !== 0) throw new Error(added.stderr);
  }
  const { address, stop: stopServer } = await serve(archive, options.serve ?? [], options.ready ?? (options.users ? "/sign-in" : undefined));
  const browser = await openBrowser();
  return {
    address,
    browser,
    archive,
    async page(language = "en", theme = "light", options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      await context.addCookies([{ name: "isnad-view", value: `${language}.${theme}.western`, url: address }]);
      const page = await context.newPage();
      page.setDefaultTimeout(90_000);
      page.faults = [];
      page.on("pageerror", (e) => page.faults.push(String(e)));
      page.on("console", (m) => m.type() === "error" && page.faults.push(m.text()));
      page.on("request", (r) => !r.url().startsWith(address) && !/^(data|blob):/.test(r.url()) && page.faults.push(`asked elsewhere: ${r.url()}`));
      return page;
    },
    async stop() {
      await browser.close();
      stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The first article whose headline holds these words. */
export async function article(page, address, words) {
  await page.goto(`${address}/documents?words=${encodeURIComponent(words)}`);
  return page.locator("table a[href^='/documents/']").first().getAttribute("href");
}

/** Signs in through the page, and waits until the views over all documents are there. */
export async function signIn(page, address, name) {
  await page.goto(`${address}/sign-in`);
  await page.fill("[name=name]", name);
  await page.fill("[name=password]", password);
  await page.click("form[action='/sign-in'] button");
  await page.waitForURL((url) => url.pathname === "/");
  for (let n = 0; n < 200 && !(await page.request.get(`${address}/api/v1/events?limit=1`)).ok(); n++) await page.waitForTimeout(300);
}

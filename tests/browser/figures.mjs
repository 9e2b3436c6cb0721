// Measures a running workbench on a large archive: first paint and interaction of each page, the interface under fifty readers while an import runs.
//   dotnet run -c Release --project bench/Isnad.Benchmarks -- --generate 140000 > articles.jsonl
//   isnad import articles.jsonl --archive large.db
//   isnad join --archive large.db
//   node tests/browser/figures.mjs large.db            (works on a copy: the import changes it)
//   node tests/browser/figures.mjs large.db api before/isnad after/isnad        (only "pages" or "api"; of several builds, one after the other)
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser, serve } from "./running.mjs";

const [archive, only = "all", ...programs] = process.argv.slice(2);
if (!archive) throw new Error("Name an archive.");
for (const program of programs.length > 0 ? programs : [undefined]) {
  const folder = mkdtempSync(join(tmpdir(), "isnad-figures-"));
  const copy = join(folder, "copy.db");
  copyFileSync(archive, copy);
  const began = performance.now();
  const server = await serve(copy, [], undefined, program);
  console.log(`${program ?? "the program"}: ready after ${((performance.now() - began) / 1000).toFixed(1)} s, ${processor(server).toFixed(1)} s of processor time, ${memory(server)}`);
  try {
    const { total } = await (await fetch(`${server.address}/api/v1/events?limit=1`)).json();
    console.log(`${total} events`);
    if (only !== "api") await pages(server);
    if (only !== "pages") await readers(server);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// What the server's process has used, as Linux tells it.
function processor(server) {
  const fields = readFileSync(`/proc/${server.id}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memory(server) {
  const told = readFileSync(`/proc/${server.id}/status`, "utf8");
  const of = (name) => `${(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(told)[1]) / 1024).toFixed(0)} MB`;
  return `${of("VmRSS")} of memory (at most ${of("VmHWM")})`;
}

async function pages(server) {
  const browser = await openBrowser();
  const event = (await (await fetch(`${server.address}/api/v1/events?several=1&limit=1`)).json()).items[0].id;
  const document = (await (await fetch(`${server.address}/api/v1/documents?limit=1`)).json()).items[0].id;
  const actor = (await (await fetch(`${server.address}/api/v1/actors?limit=1`)).json()).items[0].actor.key;
  const list = [
    ["/", (p) => p.keyboard.press("/")],
    ["/documents", scroll], ["/events", scroll], ["/events?type=ASSAULT&sort=Deaths", scroll], ["/actors", scroll],
    [`/documents/${document}`, (p) => p.locator("#text .e, #text .m").first().click()],
    [`/events/${encodeURIComponent(event)}`, (p) => p.locator("details summary").first().click()],
    [`/actors?key=${encodeURIComponent(actor)}`, (p) => p.mouse.wheel(0, 600)],
    ["/network", (p) => p.locator("#edges summary").first().click()],
    ["/map", (p) => p.locator("[data-zoom=in]").click()],
    ["/timeline", (p) => p.mouse.wheel(0, 600)], ["/narratives", (p) => p.mouse.wheel(0, 600)], ["/review", (p) => p.keyboard.press("/")], ["/export", (p) => p.keyboard.press("/")],
    ["/import", (p) => p.keyboard.press("/")], ["/search?q=%D9%82%D8%AA%D9%84", (p) => p.mouse.wheel(0, 600)],
  ];
  console.log("page".padEnd(44), "first paint ms".padStart(15), "interaction ms".padStart(15));
  for (const [path, act] of list) {
    const paints = [];
    const acts = [];
    for (let n = 0; n < 3; n++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name: "isnad-view", value: "ar.light.western", url: server.address }]);
      const page = await context.newPage();
      await page.goto(server.address + path, { waitUntil: "load" });
      paints.push(await page.evaluate(() => new Promise((done) => new PerformanceObserver((l) => done(l.getEntries().find((e) => e.name === "first-contentful-paint")?.startTime ?? 0)).observe({ type: "paint", buffered: true }))));
      await page.waitForLoadState("networkidle");
      acts.push(await interaction(page, () => act(page)));
      await context.close();
    }
    console.log(path.slice(0, 43).padEnd(44), middle(paints).toFixed(0).padStart(15), middle(acts).toFixed(0).padStart(15));
  }
  await browser.close();
}

// The longest time from an input to the next frame: what the browser's event timing tells, or the longest task of the page where it tells nothing.
async function interaction(page, act) {
  await page.evaluate(() => {
    window.slowest = 0;
    window.inputs = 0;
    const frame = (e) => {
      window.inputs++;
      const from = e.timeStamp;
      requestAnimationFrame(() => setTimeout(() => (window.slowest = Math.max(window.slowest, performance.now() - from)), 0));
    };
    for (const kind of ["click", "keydown", "wheel"]) addEventListener(kind, frame, { capture: true, passive: true });
    document.querySelector(".long")?.addEventListener("scroll", frame, { passive: true });
  });
  await act();
  await page.waitForTimeout(700);
  return page.evaluate(() => window.slowest);
}

async function scroll(page) {
  const box = page.locator(".long");
  await box.hover();
  for (let n = 0; n < 10; n++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(40);
  }
  await box.evaluate((b) => (b.scrollTop = b.scrollHeight / 2));
  await page.waitForTimeout(300);
}

// Fifty readers who read: a request now and then, not as fast as the machine goes; first alone, then while an import runs. On a machine that does other work
// the times say little and their ratio more.
async function readers(server) {
  const paths = ["/api/v1/events?limit=100", "/api/v1/events?type=ASSAULT&country=sy&limit=50", "/api/v1/documents?limit=100", "/api/v1/actors?limit=100", "/api/v1/contradictions?limit=50", "/api/v1/network?limit=50",
    "/api/v1/search?q=%D9%82%D8%AA%D9%84", "/api/v1/copies?limit=20", "/api/v1/outlets"];
  const first = performance.now();
  for (const path of paths) await (await fetch(server.address + path)).arrayBuffer();
  console.log(`all views after ${((performance.now() - first) / 1000).toFixed(1)} s more, ${memory(server)}`);
  const page = await (await fetch(`${server.address}/api/v1/events?limit=1000`)).json();
  const dossiers = page.items.map((e) => `/api/v1/events/${encodeURIComponent(e.id)}`);
  for (const path of [...paths, dossiers[0]]) {
    const times = [];
    const before = processor(server);
    let size = 0;
    for (let n = 0; n < 10; n++) {
      const from = performance.now();
      size = (await (await fetch(server.address + path)).arrayBuffer()).byteLength;
      times.push(performance.now() - from);
    }
    console.log(`alone ${middle(times).toFixed(1).padStart(8)} ms, processor ${((processor(server) - before) * 100).toFixed(0).padStart(4)} ms ${(size / 1024).toFixed(0).padStart(6)} KB  ${path.slice(0, 60)}`);
  }

  const alone = await crowd(server, paths, dossiers, 20_000, null);
  report("nothing else runs", alone);
  const text = await articles(40_000);
  const started = await fetch(`${server.address}/api/v1/imports?name=figures.jsonl`, { method: "POST", body: text });
  if (started.status !== 202) throw new Error(await started.text());
  const location = server.address + started.headers.get("location");
  const busy = await crowd(server, paths, dossiers, 20_000, location);
  report("an import runs", busy);
  const run = await (await fetch(location)).json();
  console.log(`the import ran at ${busy.running} of ${busy.looks} looks and has read ${run.added + run.again + run.present}; p99 with it / without ${(busy.at(0.99) / alone.at(0.99)).toFixed(2)}; ${memory(server)}`);
}

async function crowd(server, paths, dossiers, duration, importing) {
  const [times, slow] = [[], []];
  let [failed, running, looks] = [0, 0, 0];
  const until = performance.now() + duration;
  const before = processor(server);
  await Promise.all(Array.from({ length: 50 }, async (_, n) => {
    for (let i = n; performance.now() < until; i++) {
      const from = performance.now();
      // Lists that all look at, and dossiers of which each reader opens others.
      const path = i % 3 === 0 ? paths[(i * 7) % paths.length] : dossiers[(i * 131 + n * 17) % dossiers.length];
      const answer = await fetch(server.address + path);
      await answer.arrayBuffer();
      times.push(performance.now() - from);
      slow.push([performance.now() - from, path]);
      if (!answer.ok) failed++;
      if (importing && n === 0 && i % 5 === 0) {
        looks++;
        running += (await (await fetch(importing)).json()).state === "running" ? 1 : 0;
      }
      await new Promise((done) => setTimeout(done, 250 + ((i * 37) % 500)));
    }
  }));
  times.sort((a, b) => a - b);
  return { times, failed, running, looks, seconds: duration / 1000, processor: processor(server) - before, slow: slow.sort((a, b) => b[0] - a[0]).slice(0, 5), at: (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] };
}

function report(when, found) {
  for (const [time, path] of found.slow) console.log(`slowest: ${time.toFixed(0).padStart(6)} ms ${path}`);
  console.log(`interface, ${when}: ${found.times.length} requests of 50 readers in ${found.seconds} s, ${found.failed} failed; p50 ${found.at(0.5).toFixed(0)} ms, p95 ${found.at(0.95).toFixed(0)} ms, p99 ${found.at(0.99).toFixed(0)} ms; ${found.processor.toFixed(1)} s of processor time`);
}

// New articles of our own, told from a seed that the archive has not.
async function articles(count) {
  const places = ["\u062A\u0639\u0632", "\u0645\u0623\u0631\u0628", "\u0627\u0644\u062D\u062F\u064A\u062F\u0629", "\u062D\u0644\u0628", "\u0625\u062F\u0644\u0628", "\u0627\u0644\u0645\u0648\u0635\u0644"];
  const lines = [];
  for (let n = 0; n < count; n++)
    lines.push(JSON.stringify({ outlet: `figures ${n % 9}`, published: `2016-0${1 + (n % 9)}-1${n % 9}`, title: `figures ${n}`, text: `\u0642\u062A\u0644 ${2 + (n % 40)} \u0645\u062F\u0646\u064A\u0627 \u0641\u064A \u0642\u0635\u0641 \u0639\u0644\u0649 \u0645\u062F\u064A\u0646\u0629 ${places[n % places.length]} \u0623\u0645\u0633\u060C \u0648\u0641\u0642 \u0645\u0635\u062F\u0631 \u0637\u0628\u064A ${n}.` }));
  return lines.join("\n") + "\n";
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

// The map: countries from Natural Earth, events by place. Points that would lie on one another are joined to one with their number; a place known only
// as a region is drawn as an area and never as a dot. Kinds differ by shape and colour.
import { geoGraticule10, geoMercator, geoPath, type GeoProjection } from "d3-geo";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { call } from "../page";

interface Spot {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly precision: number;
  readonly events: readonly { readonly id: string; readonly day: string | null; readonly type: string; readonly mode: string | null; readonly killed: number | null }[];
}

interface Shown {
  readonly spots: Spot[];
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly group: string;
}

const box = document.getElementById("map")!;
const canvas = box.querySelector("canvas")!;
const ink = canvas.getContext("2d")!;
const words = JSON.parse(box.dataset["words"] ?? "{}") as Record<string, string>;
// The map of one event has no sliders and no list beside it.
const sliders = [...box.querySelectorAll<HTMLInputElement>("[data-from], [data-to]")];
const [fromSlider, toSlider] = sliders;

const groupOf: Record<string, string> = {
  ASSAULT: "violence", COERCE: "coercion", MOBILIZE: "coercion", THREATEN: "coercion", SANCTION: "coercion", PROTEST: "protest", REJECT: "protest", ACCUSE: "protest",
  CONSULT: "talk", AGREE: "talk", COOPERATE: "talk", AID: "talk", SUPPORT: "talk", REQUEST: "talk", RETREAT: "other", CONCEDE: "other",
};

let spots: Spot[] = [];
let days: string[] = [];
let land: GeoJSON.GeometryObject | undefined;
let borders: GeoJSON.GeometryObject | undefined;
// The countries as lines of the map before any zooming: they are projected once, and each frame lays them under the marks moved and enlarged.
let drawn: { readonly grid: Path2D; readonly land: Path2D; readonly borders: Path2D } | undefined;
let transform: ZoomTransform = zoomIdentity;
let shown: Shown[] = [];
let base: GeoProjection = geoMercator();
let cursor = -1;

// Colours of the theme, looked up once for each frame.
let palette = new Map<string, string>();
function colour(name: string): string {
  let value = palette.get(name);
  if (value === undefined) palette.set(name, (value = getComputedStyle(document.documentElement).getPropertyValue(name).trim()));
  return value;
}

// However many inputs ask for it, a frame is drawn once.
let asked = 0;
function redraw(): void {
  if (asked === 0) asked = requestAnimationFrame(draw);
}

function size(): { width: number; height: number } {
  return { width: canvas.clientWidth, height: canvas.clientHeight };
}

function fit(): void {
  const { width, height } = size();
  const scale = window.devicePixelRatio || 1;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const exact = spots.filter((s) => s.precision <= 2);
  const points = middle(exact.length > 0 ? exact : spots);
  const around: GeoJSON.GeometryObject = { type: "MultiPoint", coordinates: points.length > 0 ? points : [[10, 15], [60, 38]] };
  base = geoMercator().fitExtent([[60, 50], [width - 60, height - 50]], around);
  if (base.scale() > 6000) base.scale(6000).center(points[0] as [number, number]).translate([width / 2, height / 2]);
  lines();
}

// Where nearly all events lie: one far place does not make all others small.
function middle(of: readonly Spot[]): [number, number][] {
  const weighed = (value: (s: Spot) => number): [number, number] => {
    const all = of.flatMap((s) => s.events.map(() => value(s))).sort((a, b) => a - b);
    return [all[Math.floor(all.length * 0.03)]!, all[Math.min(all.length - 1, Math.ceil(all.length * 0.97) - 1)]!];
  };
  if (of.length === 0) return [];
  const [[west, east], [south, north]] = [weighed((s) => s.lon), weighed((s) => s.lat)];
  return [[west - 0.5, south - 0.5], [east + 0.5, north + 0.5]];
}

// Events between the two days chosen; those without a day are always shown.
function chosen(spot: Spot): Spot["events"] {
  const [from, to] = [days[Number(fromSlider?.value ?? 0)] ?? "", (toSlider ? days[Number(toSlider.value)] : undefined) ?? "9999"];
  return spot.events.filter((e) => e.day === null || (e.day >= from && e.day <= to));
}

// How many events of which kind each place has between the two days: counted when these change, not with each frame.
interface Tally {
  readonly count: number;
  readonly groups: ReadonlyMap<string, number>;
}
let tallies = new Map<Spot, Tally>();

function count(): void {
  tallies = new Map();
  for (const spot of spots) {
    const groups = new Map<string, number>();
    const events = chosen(spot);
    for (const e of events) {
      const group = groupOf[e.type] ?? "other";
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    tallies.set(spot, { count: events.length, groups });
  }
}

function place(): void {
  shown = [];
  for (const spot of spots) {
    const events = tallies.get(spot)?.count ?? 0;
    if (events === 0) continue;
    const point = base([spot.lon, spot.lat]);
    if (!point) continue;
    const [x, y] = transform.apply(point);
    const near = spot.precision > 2 ? undefined : shown.find((s) => s.spots[0]!.precision <= 2 && Math.hypot(s.x - x, s.y - y) < 22);
    if (near) {
      const all = [...near.spots, spot];
      shown[shown.indexOf(near)] = { spots: all, count: near.count + events, x: near.x, y: near.y, group: main(all) };
    } else shown.push({ spots: [spot], count: events, x, y, group: main([spot]) });
  }
}

function main(of: readonly Spot[]): string {
  const counts = new Map<string, number>();
  for (const [group, n] of of.flatMap((s) => [...(tallies.get(s)?.groups ?? [])])) counts.set(group, (counts.get(group) ?? 0) + n);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "other";
}

function shape(group: string, x: number, y: number, r: number): void {
  ink.beginPath();
  if (group === "violence") ink.arc(x, y, r, 0, 2 * Math.PI);
  else if (group === "coercion") ink.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else if (group === "protest") {
    ink.moveTo(x, y - r * 1.15);
    ink.lineTo(x + r * 1.1, y + r * 0.85);
    ink.lineTo(x - r * 1.1, y + r * 0.85);
    ink.closePath();
  } else if (group === "talk") {
    ink.moveTo(x, y - r * 1.2);
    ink.lineTo(x + r * 1.2, y);
    ink.lineTo(x, y + r * 1.2);
    ink.lineTo(x - r * 1.2, y);
    ink.closePath();
  } else ink.ellipse(x, y, r * 1.2, r * 0.75, 0, 0, 2 * Math.PI);
}

function lines(): void {
  const path = geoPath(base);
  const of = (shape: GeoJSON.GeometryObject | undefined): Path2D => new Path2D((shape && path(shape)) ?? "");
  drawn = { grid: of(geoGraticule10()), land: of(land), borders: of(borders) };
}

function countries(scale: number): void {
  if (!drawn) return;
  ink.setTransform(scale * transform.k, 0, 0, scale * transform.k, scale * transform.x, scale * transform.y);
  ink.strokeStyle = colour("--line");
  ink.lineWidth = 0.4 / transform.k;
  ink.stroke(drawn.grid);
  ink.fillStyle = colour("--map-land");
  ink.fill(drawn.land);
  ink.strokeStyle = colour("--line-strong");
  ink.lineWidth = 0.8 / transform.k;
  ink.stroke(drawn.borders);
  ink.setTransform(scale, 0, 0, scale, 0, 0);
}

function draw(): void {
  cancelAnimationFrame(asked);
  asked = 0;
  palette = new Map();
  const scale = window.devicePixelRatio || 1;
  const { width, height } = size();
  ink.setTransform(scale, 0, 0, scale, 0, 0);
  ink.fillStyle = colour("--map-sea");
  ink.fillRect(0, 0, width, height);
  const projection = geoMercator().scale(base.scale() * transform.k).center(base.center()).translate(transform.apply(base.translate() as [number, number]));
  if (!drawTiles(projection, width, height)) countries(scale);
  place();
  for (const s of [...shown].sort((a, b) => b.spots[0]!.precision - a.spots[0]!.precision)) mark(s);
}

// Tiles of the server that the settings name lie under everything; without one the countries are drawn.
const template = box.dataset["tiles"] ?? "";
const tileSize = 256;
const tiles = new Map<string, HTMLImageElement>();

function drawTiles(projection: GeoProjection, width: number, height: number): boolean {
  if (template === "") return false;
  const world = projection.scale() * 2 * Math.PI;
  const zoomLevel = Math.max(0, Math.min(19, Math.round(Math.log2(world / tileSize))));
  const count = 2 ** zoomLevel;
  const side = world / count;
  const [west, north] = projection([-180, 85.0511287798])!;
  const [fromX, toX] = [Math.floor(-west / side), Math.floor((width - west) / side)];
  const [fromY, toY] = [Math.max(0, Math.floor(-north / side)), Math.min(count - 1, Math.floor((height - north) / side))];
  for (let x = fromX; x <= toX; x++)
    for (let y = fromY; y <= toY; y++) {
      const picture = tile(zoomLevel, ((x % count) + count) % count, y);
      if (picture.complete && picture.naturalWidth > 0) ink.drawImage(picture, west + x * side, north + y * side, side + 0.5, side + 0.5);
    }
  return true;
}

function tile(z: number, x: number, y: number): HTMLImageElement {
  const address = template.replace("{z}", String(z)).replace("{x}", String(x)).replace("{y}", String(y));
  let picture = tiles.get(address);
  if (!picture) {
    picture = new Image();
    picture.referrerPolicy = "no-referrer";
    picture.addEventListener("load", redraw);
    picture.src = address;
    tiles.set(address, picture);
    if (tiles.size > 400) tiles.delete(tiles.keys().next().value!);
  }
  return picture;
}

function mark(s: Shown): void {
  const tone = colour(`--g-${s.group}`);
  const region = s.spots[0]!.precision > 2;
  const r = region ? 26 : Math.min(24, 6 + Math.sqrt(s.count) * 2.6);
  ink.globalAlpha = region ? 0.22 : 0.85;
  ink.fillStyle = tone;
  ink.strokeStyle = tone;
  ink.lineWidth = shown.indexOf(s) === cursor ? 4 : 1.5;
  ink.setLineDash(region || s.spots[0]!.precision === 2 ? [4, 3] : []);
  shape(s.group, s.x, s.y, r);
  ink.fill();
  ink.globalAlpha = 1;
  ink.stroke();
  ink.setLineDash([]);
  const label = s.count > 1 ? String(s.count) : "";
  ink.fillStyle = region ? colour("--ink") : colour("--map-label");
  ink.font = "600 11px var(--sans, sans-serif)";
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  ink.fillText(label, s.x, s.y);
  if (s.spots.length === 1 && (s.count > 2 || transform.k > 3)) {
    ink.fillStyle = colour("--ink");
    ink.font = "12px sans-serif";
    ink.fillText(s.spots[0]!.name, s.x, s.y + r + 9);
  }
}

function tell(s: Shown): void {
  const panel = document.getElementById("place");
  if (!panel) return;
  panel.querySelector("[data-title]")!.textContent = s.spots.map((x) => x.name).slice(0, 4).join(" · ");
  const list = panel.querySelector("[data-list]")!;
  list.replaceChildren(
    ...s.spots
      .flatMap((spot) => chosen(spot).map((e) => ({ spot, e })))
      .sort((a, b) => (b.e.day ?? "").localeCompare(a.e.day ?? ""))
      .slice(0, 200)
      .map(({ spot, e }) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `/events/${encodeURIComponent(e.id)}`;
        const kind = document.createElement("span");
        kind.className = "badge type";
        kind.textContent = words[`eventType.${e.type}`] ?? e.type;
        link.append(kind, ` ${e.mode ? (words[`mode.${e.mode}`] ?? e.mode) : ""} `);
        const day = document.createElement("bdi");
        day.className = "num small soft";
        day.dir = "ltr";
        day.textContent = e.day ?? "";
        const name = document.createElement("div");
        name.className = "small soft";
        name.textContent = spot.name + (spot.precision > 1 ? ` · ${words[`precision.${spot.precision}`] ?? ""}` : "");
        item.append(link, day, name);
        return item;
      }),
  );
}

const zooming = zoom<HTMLCanvasElement, unknown>()
  .scaleExtent([0.3, 60])
  .on("zoom", (e: { transform: ZoomTransform }) => {
    transform = e.transform;
    redraw();
  });

canvas.addEventListener("click", (e) => {
  const found = shown.findIndex((s) => Math.hypot(s.x - e.offsetX, s.y - e.offsetY) < 24);
  if (found >= 0) pick(found);
});

function pick(n: number): void {
  cursor = n;
  const s = shown[n];
  if (s) tell(s);
  draw();
}

canvas.addEventListener("keydown", (e) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
  if (step && shown.length > 0) {
    e.preventDefault();
    pick((cursor + step + shown.length) % shown.length);
  } else if (e.key === "+" || e.key === "=") select(canvas).call(zooming.scaleBy, 1.5);
  else if (e.key === "-") select(canvas).call(zooming.scaleBy, 1 / 1.5);
});

box.addEventListener("click", (e) => {
  const way = (e.target as HTMLElement).closest<HTMLElement>("[data-zoom]")?.dataset["zoom"];
  if (way === "in") select(canvas).call(zooming.scaleBy, 1.5);
  else if (way === "out") select(canvas).call(zooming.scaleBy, 1 / 1.5);
  else if (way === "all") select(canvas).call(zooming.transform, zoomIdentity);
});

for (const slider of sliders)
  slider.addEventListener("input", () => {
    if (Number(fromSlider!.value) > Number(toSlider!.value)) (slider === fromSlider ? toSlider! : fromSlider!).value = slider.value;
    showRange();
    count();
    redraw();
  });

function showRange(): void {
  if (!fromSlider || !toSlider) return;
  box.querySelector("[data-range]")!.textContent = `${days[Number(fromSlider.value)] ?? ""} – ${days[Number(toSlider.value)] ?? ""}`;
}

async function start(): Promise<void> {
  const given = box.dataset["spots"];
  spots = given ? (JSON.parse(given) as Spot[]) : await call<Spot[]>("GET", box.dataset["events"]!);
  days = [...new Set(spots.flatMap((s) => s.events.map((e) => e.day)).filter((d) => d !== null))].sort();
  for (const slider of sliders) {
    slider.max = String(Math.max(0, days.length - 1));
    slider.value = slider === toSlider ? slider.max : "0";
  }
  showRange();
  count();
  fit();
  select(canvas).call(zooming);
  draw();
  const world = (await (await fetch(box.dataset["world"]!)).json()) as Topology;
  const countries = world.objects["countries"] as GeometryCollection;
  land = feature(world, countries) as unknown as GeoJSON.GeometryObject;
  borders = mesh(world, countries);
  lines();
  draw();
  box.dataset["ready"] = "yes";
  new ResizeObserver(() => {
    fit();
    draw();
  }).observe(canvas);
}
void start();

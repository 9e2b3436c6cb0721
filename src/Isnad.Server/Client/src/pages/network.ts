// The network of actors: forces place the nodes, the same for the same data; edges differ by colour and by the pattern of their line.
import { drag } from "d3-drag";
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { select } from "d3-selection";
import { zoom } from "d3-zoom";
import { call } from "../page";

interface Node extends SimulationNodeDatum {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly degree: number;
}

interface Edge extends SimulationLinkDatum<Node> {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly modality: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly outlets: number;
  readonly statements: number;
}

const box = document.getElementById("network")!;
const svg = select(box.querySelector("svg")!);
const [fromSlider, toSlider] = [box.querySelector<HTMLInputElement>("[data-from]")!, box.querySelector<HTMLInputElement>("[data-to]")!];

async function start(): Promise<void> {
  const graph = await call<{ nodes: Node[]; edges: Edge[] }>("GET", box.dataset["edges"]!);
  const byKey = new Map(graph.nodes.map((n) => [n.key, n]));
  const links = graph.edges.map((e) => ({ ...e, source: byKey.get(e.from)!, target: byKey.get(e.to)! }));
  const days = [...new Set(graph.edges.flatMap((e) => [e.first, e.last]).filter((d) => d !== null))].sort();
  const view = svg.node()!.getBoundingClientRect();
  const [width, height] = [view.width || 900, view.height || 560];
  svg.attr("viewBox", [0, 0, width, height].join(" "));

  // Settled before it is drawn: nothing dances, and the picture is the same each time.
  const simulation = forceSimulation(graph.nodes)
    .force("link", forceLink<Node, (typeof links)[number]>(links).distance(95).strength(0.35))
    .force("charge", forceManyBody().strength(-260))
    .force("collide", forceCollide<Node>((n) => 16 + n.name.length * 1.6))
    .force("x", forceX(width / 2).strength(0.06))
    .force("y", forceY(height / 2).strength(0.09))
    .force("center", forceCenter(width / 2, height / 2))
    .stop();
  for (let i = 0; i < 260; i++) simulation.tick();
  spread(graph.nodes, width, height);

  const readable = uncrowded(graph.nodes);
  const stage = svg.append("g");
  const lines = stage
    .selectAll("path")
    .data(links)
    .join("path")
    .attr("class", (e) => `edge e-${capital(e.kind)} ${e.modality === "actual" ? "" : "unsure"}`)
    .attr("stroke-width", (e) => 1 + Math.min(5, Math.sqrt(e.statements)))
    .attr("tabindex", 0)
    .on("click", (_, e) => showEdge(e.id))
    .on("keydown", (event: KeyboardEvent, e) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      showEdge(e.id);
    });
  lines.append("title").text((e) => `${byKey.get(e.from)!.name} – ${byKey.get(e.to)!.name}`);
  const nodes = stage
    .selectAll<SVGGElement, Node>("g.node")
    .data([...graph.nodes].sort((a, b) => Number(readable.has(a)) - Number(readable.has(b))))
    .join("g")
    .attr("class", (n) => `node k-${n.kind}${readable.has(n) ? "" : " minor"}`);
  nodes.append("circle").attr("r", (n) => 5 + Math.min(9, Math.sqrt(n.degree) * 2));
  nodes
    .append("a")
    .attr("href", (n) => `/actors?${new URLSearchParams({ key: n.key })}`)
    .append("text")
    .attr("dy", (n) => 17 + Math.min(9, Math.sqrt(n.degree) * 2))
    .attr("text-anchor", "middle")
    .attr("direction", "inherit")
    .text((n) => n.name);

  function place(): void {
    lines.attr("d", (e) => {
      const [a, b] = [e.source, e.target];
      const bend = a === b ? 0 : 0.12;
      const [mx, my] = [(a.x! + b.x!) / 2 - (b.y! - a.y!) * bend, (a.y! + b.y!) / 2 + (b.x! - a.x!) * bend];
      return `M${a.x},${a.y}Q${mx},${my} ${b.x},${b.y}`;
    });
    nodes.attr("transform", (n) => `translate(${n.x},${n.y})`);
  }
  place();

  nodes.call(
    drag<SVGGElement, Node>().on("drag", (event: { x: number; y: number }, n) => {
      n.x = event.x;
      n.y = event.y;
      place();
    }),
  );
  svg.call(zoom<SVGSVGElement, unknown>().scaleExtent([0.3, 6]).on("zoom", (e: { transform: { toString(): string } }) => stage.attr("transform", e.transform.toString())));

  for (const slider of [fromSlider, toSlider]) {
    slider.max = String(Math.max(0, days.length - 1));
    slider.addEventListener("input", filter);
  }
  fromSlider.value = "0";
  toSlider.value = toSlider.max;

  function filter(): void {
    const [from, to] = [days[Number(fromSlider.value)] ?? "", days[Number(toSlider.value)] ?? "9999"];
    const shows = (e: Edge): boolean => e.first === null || (e.first <= to && (e.last ?? e.first) >= from);
    lines.attr("hidden", (e) => (shows(e) ? null : ""));
    const alive = new Set(links.filter(shows).flatMap((e) => [e.from, e.to]));
    nodes.classed("gone", (n) => !alive.has(n.key));
    box.querySelector("[data-range]")!.textContent = `${from} – ${to}`;
  }
  filter();
  box.dataset["ready"] = "yes";
}

// All nodes inside the picture, with room for their names.
function spread(nodes: readonly Node[], width: number, height: number): void {
  for (const [axis, room, edge] of [["x", width, 70], ["y", height, 26]] as const) {
    const all = nodes.map((n) => n[axis]!);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    for (const n of nodes) n[axis] = high > low ? edge + ((n[axis]! - low) / (high - low)) * (room - 2 * edge) : room / 2;
  }
}

// The size of names, as the style sheet has it.
const namesAt = 12;

// Names that can be written without lying over one another, those of the most connected first; the others show when pointed at.
function uncrowded(nodes: readonly Node[]): Set<Node> {
  const taken: { x: number; y: number; width: number }[] = [];
  const named = new Set<Node>();
  const pen = document.createElement("canvas").getContext("2d")!;
  pen.font = `${namesAt}px ${getComputedStyle(svg.node()!).fontFamily}`;
  for (const n of [...nodes].sort((a, b) => b.degree - a.degree)) {
    const box = { x: n.x!, y: n.y! + 4 + Math.min(9, Math.sqrt(n.degree) * 2), width: 10 + pen.measureText(n.name).width };
    if (taken.some((t) => Math.abs(t.x - box.x) < (t.width + box.width) / 2 && Math.abs(t.y - box.y) < namesAt * 1.5)) continue;
    taken.push(box);
    named.add(n);
  }
  return named;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function showEdge(id: string): void {
  const item = document.getElementById(`edge-${id}`);
  if (!item) return;
  item.querySelector("details")!.open = true;
  item.scrollIntoView({ block: "nearest" });
  item.querySelector<HTMLElement>("summary")?.focus();
}

// The picture as SVG with the styles that the page gives it.
document.querySelector("[data-picture]")?.addEventListener("click", () => {
  const copy = svg.node()!.cloneNode(true) as SVGSVGElement;
  const shown = [...svg.node()!.querySelectorAll<SVGElement>("path, circle, text")];
  [...copy.querySelectorAll<SVGElement>("path, circle, text")].forEach((element, n) => {
    const style = getComputedStyle(shown[n]!);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "opacity"]) element.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }));
  link.download = "network.svg";
  link.click();
  URL.revokeObjectURL(link.href);
});

void start();

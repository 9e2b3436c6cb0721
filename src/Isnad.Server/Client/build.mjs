// Checks the types and bundles one module for each page into the folder named. Names carry a hash of the content, so that they may be cached for good.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const output = process.argv[2] ?? "dist";
const check = spawnSync(process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "--pretty", "false"], { stdio: "inherit" });
if (check.status !== 0) process.exit(1);

const pages = readdirSync("src/pages").filter((f) => f.endsWith(".ts"));
const result = await build({
  entryPoints: pages.map((f) => join("src/pages", f)),
  outdir: output,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  metafile: true,
  legalComments: "eof",
  charset: "utf8",
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  logLevel: "warning",
});

// Which file a page asks for by which name.
const names = {};
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  if (entryPoint) names[entryPoint.replace(/^src\/pages\//, "").replace(/\.ts$/, "")] = file.split("/").pop();
}

// The countries of Natural Earth (public domain).
const world = readFileSync(join("node_modules", "world-atlas", "countries-50m.json"));
names["world"] = `world-${createHash("sha256").update(world).digest("hex").slice(0, 8)}.json`;
writeFileSync(join(output, names["world"]), world);
writeFileSync(join(output, "manifest.json"), JSON.stringify(names, null, 1));

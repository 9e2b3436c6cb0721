// Checks the types and bundles one module for each page into the folder named. Names carry a hash of the content, so that they may be cached for good.
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
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
  assetNames: "[name]-[hash]",
  loader: { ".topojson": "file" },
  logLevel: "warning",
});

// Which file a page asks for by which name.
const names = {};
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  if (entryPoint) names[entryPoint.replace(/^src\/pages\//, "").replace(/\.ts$/, "")] = file.split("/").pop();
}
writeFileSync(join(output, "manifest.json"), JSON.stringify(names, null, 1));

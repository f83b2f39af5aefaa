//! Renders the pages of a built site again: for another base path, or of other content.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folder } from "./folder.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Renders into `dist`, a copy of the built site, as a new build would with the same program.
 *
 * `edit` is given the texts of the content by their paths, and may change them; `dev`: as `cargo xtask serve` does.
 */
export function render(dist, { base = "/", edit = () => {}, dev = false } = {}) {
  const content = folder({});
  cpSync(join(ROOT, "content"), content.path, { recursive: true });
  const paths = readdirSync(content.path, { recursive: true }).filter((path) => path.endsWith(".md"));
  const before = Object.fromEntries(paths.map((path) => [path, readFileSync(join(content.path, path), "utf8")]));
  const texts = { ...before };
  edit(texts);
  for (const path of paths.filter((path) => texts[path] !== before[path])) writeFileSync(join(content.path, path), texts[path]);
  writeFileSync(join(dist, "index.html"), asTrunkLeavesIt(dist));
  const palier = ["run", "--quiet", "--profile", "tool", "--package", "palier-author", "--features", "prerender", "--"];
  const args = [...palier, "prerender", ...(dev ? ["--dev"] : ["--base", base]), "--dist", dist, content.path];
  const { status, stderr, error } = spawnSync(process.env.CARGO || "cargo", args, { cwd: ROOT, encoding: "utf8" });
  content.remove();
  if (status !== 0) throw new Error(`the pages were not rendered: ${stderr || error}`);
}

/** The project's page with the link by which Trunk names the program. */
function asTrunkLeavesIt(dist) {
  const wasm = readdirSync(dist).find((name) => name.endsWith("_bg.wasm"));
  return readFileSync(join(ROOT, "index.html"), "utf8").replace(/<link data-trunk rel="rust".*>/, `<link rel="preload" href="/${wasm}">`);
}

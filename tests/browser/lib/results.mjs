//! Result links of people who do not exist, for tests of those who read them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

function cargo(args, input) {
  const options = { cwd: ROOT, encoding: "utf8", input };
  const { status, stdout, stderr, error } = spawnSync(process.env.CARGO || "cargo", args, options);
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr || error}`);
  return stdout;
}

// With the feature of `render.mjs`: a build without it would replace the program while another file runs it.
const tool = ["run", "--quiet", "--profile", "tool", "--package", "palier-author", "--features", "prerender"];

/** What `palier report` says of links, in "csv" or "json". */
export function report(links, format) {
  return cargo([...tool, "--bin", "palier", "--", "report", "--format", format], links.join("\n"));
}

/** One link for each name, as seen from the site's root: ten questions of these tracks. */
export function results(names, tracks = ["git"]) {
  const args = [...tool, "--example", "links", "--", "content", ...tracks];
  const stdout = cargo(args, names.map((name) => `${name}\n`).join(""));
  return stdout.trim().split("\n").map((link) => `/fr/read/#${link}`);
}

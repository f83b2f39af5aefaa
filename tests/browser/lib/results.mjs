//! Result links of people who do not exist, for tests of those who read them.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** One link for each name, as seen from the site's root: ten questions of these tracks. */
export function results(names, tracks = ["git"]) {
  const links = ["run", "--quiet", "--profile", "tool", "--package", "palier-author", "--example", "links", "--"];
  const args = [...links, "content", ...tracks];
  const options = { cwd: ROOT, encoding: "utf8", input: names.map((name) => `${name}\n`).join("") };
  const { status, stdout, stderr, error } = spawnSync(process.env.CARGO || "cargo", args, options);
  if (status !== 0) throw new Error(`no links were made: ${stderr || error}`);
  return stdout.trim().split("\n").map((link) => `/fr/read/#${link}`);
}

#!/usr/bin/env node
//! Measures the site beside a static page of the same questions and prints the table. `cargo xtask bench` calls it
//! with everything made: see docs/benchmarks.md.
//!
//! Arguments: --site FOLDER, --banks FOLDER (20/, 1000/, 10000/ and questions.json), --lighthouse FOLDER, --out FILE,
//! --only PART,…, --runs N.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { results } from "../tests/browser/lib/results.mjs";
import { browser } from "./browser.mjs";
import { host } from "./host.mjs";
import { lighthouse } from "./lighthouse.mjs";
import { CONDITIONS, OURS, STATIC, clicks, compare, first, route, second } from "./parts.mjs";
import { PARTS, report } from "./report.mjs";
import { yardstick } from "./yardstick.mjs";

const { values: args } = parseArgs({
  options: {
    site: { type: "string" },
    banks: { type: "string" },
    lighthouse: { type: "string" },
    out: { type: "string" },
    only: { type: "string", default: PARTS.join(",") },
    runs: { type: "string", default: "5" },
  },
});
const only = args.only.split(",");
const runs = Number(args.runs);
const SIZES = [20, 1000, 10000];

/** One page of each kind that the build renders. */
const KINDS = ["", "path/", "topics/", "settings/", "result/", "git/", "git/quiz/", "git/exam/", "git/place/", "mix/quiz/", "mix/exam/", "missed/quiz/", "place/", "skills/", "make/", "take/", "read/", "compare/", "help/", "sitemap/", "404.html"];

const raw = { date: new Date().toISOString(), machine: `${cpus().length} × ${cpus()[0].model}`, conditions: CONDITIONS, runs, load: [] };
const folder = mkdtempSync(join(tmpdir(), "palier-bench-"));
const hosts = [];
let program;
try {
  const questions = JSON.parse(readFileSync(join(args.banks, "questions.json"), "utf8"));
  mkdirSync(join(folder, "static"));
  writeFileSync(join(folder, "static/index.html"), yardstick(questions.tracks.flatMap(({ skills }) => skills.flatMap((skill) => skill.questions))));
  const open = async (at) => hosts[hosts.push(await host(at)) - 1];
  const page = await open(join(folder, "static"));
  const site = await open(args.site);
  const bank = new Map();
  for (const n of SIZES) bank.set(n, await open(join(args.banks, String(n))));
  const quiz = (n) => `${bank.get(n).origin}/fr/bench-${n}/quiz/`;
  program = await browser();

  raw.bytes = bytes(site, bank, page);
  const jobs = {
    first: { static: () => first(program, `${page.origin}/`, STATIC), 20: () => first(program, quiz(20), OURS) },
    scale: { 20: () => first(program, quiz(20), OURS), 1000: () => first(program, quiz(1000), OURS), 10000: () => first(program, quiz(10000), OURS) },
    clicks: { static: () => clicks(program, `${page.origin}/`, STATIC), 20: () => clicks(program, quiz(20), OURS) },
    second: { static: () => second(program, `${page.origin}/`, STATIC), ...offline() },
  };
  for (const part of only.filter((part) => part in jobs)) raw[part] = await interleaved(part, jobs[part]);
  if (only.includes("compare")) {
    const links = results(Array.from({ length: 100 }, (_, n) => `Personne ${n}`), ["git", "docker"]);
    raw.compare = await interleaved("compare", { 100: () => compare(program, site, links) });
  }
  if (only.includes("routes")) {
    raw.routes = {};
    for (const kind of KINDS) raw.routes[kind] = await told(`routes ${kind || "home"}`, () => route(program, site, `fr/${kind}`.replace("fr/404.html", "404.html")));
  }
  if (only.includes("lighthouse")) raw.lighthouse = await lighthouse(args.lighthouse, site, KINDS, runs);

  /** With a service worker, and a host of its own that is stopped before the second visit. */
  function offline() {
    if (!bank.get(20).paths.has("sw.js")) return {};
    return {
      20: async () => {
        const own = await host(join(args.banks, "20"));
        return second(program, `${own.origin}/fr/bench-20/quiz/`, OURS, own.close);
      },
    };
  }
} finally {
  await program?.close();
  await Promise.all(hosts.map((host) => host.close()));
  rmSync(folder, { recursive: true });
  // What was measured until something failed is worth keeping.
  if (args.out) writeFileSync(args.out, JSON.stringify(raw, null, 1));
}
console.log(`\n${report(raw)}`);
if (args.out) console.log(`\nRaw numbers: ${args.out}`);

/** What is sent, as it stands on the host. */
function bytes(site, bank, page) {
  const program = [...site.paths].filter((path) => /^[^/]+\.(js|wasm)$/.test(path) && path !== "sw.js");
  return {
    program: program.reduce((sum, path) => sum + site.weight(path), 0),
    static: page.weight("index.html"),
    quiz: Object.fromEntries([...bank].map(([n, host]) => [n, host.weight(`fr/bench-${n}/quiz/index.html`)])),
  };
}

/** Each job once, then each once more, …: what else the machine does meets all of them alike. */
async function interleaved(part, jobs) {
  const found = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let run = 1; run <= runs; run++) {
    raw.load.push(loadavg()[0]);
    const order = Object.entries(jobs);
    for (const [name, job] of run % 2 ? order : order.reverse()) {
      const got = await told(`${part} ${run}/${runs} ${name}`, job);
      if (got) found[name].push(got);
    }
  }
  return found;
}

async function told(what, job) {
  process.stderr.write(`  ${what} …`);
  try {
    const got = await job();
    process.stderr.write(" done\n");
    return got;
  } catch (error) {
    process.stderr.write(` failed: ${String(error.message).split("\n")[0]}\n`);
  }
}

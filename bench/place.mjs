#!/usr/bin/env node
//! Times a placement in Chromium: an answer taken in and the next question chosen, among 1,000 questions.
//! `cargo xtask bench --only place` compiles the module, as the site is compiled, and calls this with its path.
import { readFileSync } from "node:fs";
import { launch } from "../tests/browser/lib/chromium.mjs";
import { median } from "./report.mjs";

const QUESTIONS = 1000;
const SKILLS = 35;
/** Most microseconds, as the median. */
const GOALS = [
  { name: "without skill effects", skillSd: 0, goal: 1000 },
  { name: "with skill effects", skillSd: 0.6, goal: 10000 },
];
/** How many times slower the processor is made; 4 stands for a phone. */
const SLOWER = [1, 4];
/** Isolated, a page's clock is exact to 5 µs instead of 100. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
const PAGE = "http://localhost/";

/** In the page. Microseconds of each step of some placements of thirty questions; the first ones only warm up. */
async function steps({ module, questions, skills, skillSd }) {
  const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes);
  const { start, step } = instance.exports;
  const found = [];
  for (let seed = 1; seed <= 25; seed++) {
    start(questions, skills, skillSd, seed);
    let next = seed;
    for (let n = 0; n < 30; n++) {
      const right = (next + seed) % 3 ? 1 : 0;
      const before = performance.now();
      next = step(next, right);
      if (seed > 5) found.push((performance.now() - before) * 1000);
    }
  }
  return { found, isolated: crossOriginIsolated };
}

const module = readFileSync(process.argv[2]).toString("base64");
const program = await launch();
let reached = true;
try {
  const page = await program.newPage();
  await page.route(`${PAGE}**`, (route) => route.fulfill({ headers: ISOLATED, contentType: "text/html", body: "<!doctype html><title>bench</title>" }));
  const cdp = await page.context().newCDPSession(page);
  console.log(`an answer and the next of ${QUESTIONS} questions of ${SKILLS} skills, Chromium ${program.version()}`);
  for (const rate of SLOWER) {
    await cdp.send("Emulation.setCPUThrottlingRate", { rate });
    for (const { name, skillSd, goal } of GOALS) {
      await page.goto(PAGE);
      const { found, isolated } = await page.evaluate(steps, { module, questions: QUESTIONS, skills: SKILLS, skillSd });
      if (!isolated) throw new Error("the page's clock is not exact");
      const sorted = found.toSorted((a, b) => a - b);
      const late = Math.round(sorted[Math.floor(sorted.length * 0.95)]);
      const middle = Math.round(median(found));
      // The goal is about the processor as it is.
      const verdict = rate > 1 ? "" : `; goal ${goal} µs: ${middle <= goal ? "reached" : "NOT reached"}`;
      reached &&= rate > 1 || middle <= goal;
      console.log(`  processor ÷ ${rate}, ${name.padEnd(21)} median ${String(middle).padStart(5)} µs, 95 % within ${String(late).padStart(5)} µs${verdict}`);
    }
  }
} finally {
  await program.close();
}
process.exitCode = reached ? 0 : 1;

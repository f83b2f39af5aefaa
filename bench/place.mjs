#!/usr/bin/env node
//! Times a placement in WebAssembly: an answer taken in and the next question chosen, among 1,000 questions.
//! `cargo xtask bench --only place` compiles the module, as the site is compiled, and calls this with its path.
import { readFileSync } from "node:fs";
import { median } from "./report.mjs";

const QUESTIONS = 1000;
const SKILLS = 35;
/** Most microseconds, as the median. */
const GOALS = [
  { name: "without skill effects", skillSd: 0, goal: 1000 },
  { name: "with skill effects", skillSd: 0.6, goal: 10000 },
];

const { exports: placement } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2])));

/** Microseconds of each step of some placements of thirty questions; the first ones only warm up. */
function steps(skillSd) {
  const found = [];
  for (let seed = 1; seed <= 25; seed++) {
    placement.start(QUESTIONS, SKILLS, skillSd, seed);
    let next = seed;
    for (let n = 0; n < 30; n++) {
      const right = (next + seed) % 3 ? 1 : 0;
      const before = performance.now();
      next = placement.step(next, right);
      if (seed > 5) found.push((performance.now() - before) * 1000);
    }
  }
  return found;
}

console.log(`an answer and the next of ${QUESTIONS} questions, in WebAssembly`);
for (const { name, skillSd, goal } of GOALS) {
  const found = steps(skillSd);
  const middle = Math.round(median(found));
  const slowest = Math.round(Math.max(...found));
  console.log(`  ${name.padEnd(22)} median ${String(middle).padStart(5)} µs, slowest ${slowest} µs; goal ${goal} µs: ${middle <= goal ? "reached" : "NOT reached"}`);
}

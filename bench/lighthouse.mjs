//! Lighthouse on each kind of page, with its own phone profile.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FLAGS, PROGRAM } from "../tests/browser/lib/chromium.mjs";

/** Scores of 0 to 100 of `runs` runs a page, and the audits that cost other categories than performance their 100. */
export async function lighthouse(folder, site, kinds, runs) {
  const { default: run } = await import(pathToFileURL(join(folder, "node_modules/lighthouse/core/index.js")).href);
  const found = {};
  for (let at = 1; at <= runs; at++) {
    for (const kind of kinds) {
      const url = `${site.origin}/fr/${kind}`.replace("/fr/404", "/404");
      process.stderr.write(`  lighthouse ${at}/${runs} ${kind || "home"} …`);
      const program = await started();
      try {
        const { lhr } = await run(url, { port: program.port, output: "json", logLevel: "error", ignoreStatusCode: true });
        if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
        (found[kind] ??= []).push(summary(lhr));
        process.stderr.write(` ${Object.values(found[kind].at(-1).scores).join(" ")}\n`);
      } catch (error) {
        process.stderr.write(` failed: ${String(error.message).split("\n")[0]}\n`);
      } finally {
        program.close();
      }
    }
  }
  return found;
}

function summary({ categories, audits }) {
  const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)]));
  const refs = Object.values(categories).filter(({ id }) => id !== "performance").flatMap(({ auditRefs }) => auditRefs);
  const failed = refs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1).map(({ id }) => id);
  const timing = (id) => Math.round(audits[id]?.numericValue ?? NaN);
  return {
    scores,
    failed,
    fcp: timing("first-contentful-paint"),
    lcp: timing("largest-contentful-paint"),
    tbt: timing("total-blocking-time"),
    si: timing("speed-index"),
    cls: audits["cumulative-layout-shift"]?.numericValue,
  };
}

/** A browser of its own, with a port that Lighthouse can speak to. */
async function started() {
  const profile = mkdtempSync(join(tmpdir(), "palier-lighthouse-"));
  const child = spawn(PROGRAM, ["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...FLAGS, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const port = await new Promise((found, failed) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said) ?? [];
      if (port) found(Number(port));
    });
    child.once("exit", () => failed(new Error(`Chromium ended: ${said.slice(-300)}`)));
  });
  return {
    port,
    close() {
      // Its children may still write there; what is left is in the system's folder for such things.
      child.once("exit", () => rm(profile, { recursive: true, force: true, maxRetries: 10 }).catch(() => {}));
      child.kill();
    },
  };
}

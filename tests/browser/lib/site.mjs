//! One line for a test file: the site is served, a browser is open, and what goes wrong unseen fails the test.
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { serve } from "../serve.mjs";
import { DEVICES, launch } from "./chromium.mjs";
import { Reader } from "./reader.mjs";
import { unexpected, watch } from "./watch.mjs";

/**
 * Serves `folder` (the built site, if none is given) under `base` for the tests of this file; `headers: false` without
 * the headers that the site asks for.
 *
 * Returns `{ server, open }`; `server` is there once tests run.
 */
export function site({ folder, base, headers } = {}) {
  const here = { server: undefined, open };
  let browser;
  let opened = [];

  before(async () => {
    here.server = await serve(folder, { base, headers });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await here.server?.close();
  });
  afterEach(async () => {
    const visits = opened;
    opened = [];
    await Promise.all(visits.map(({ context }) => context.close()));
    const troubles = visits.flatMap(({ troubles, allow }) => unexpected(troubles, allow));
    assert.deepEqual(troubles, [], "the pages of this test had trouble that it did not expect");
  });

  /**
   * Opens `path` as a new reader, who has never been here, and gives what that reader can do.
   *
   * Options: `phone` (else a desktop), `dark`, `reducedMotion`, `forcedColors`, `js: false`, `lang` ("fr"),
   * `allow` (strings or regular expressions of expected trouble), `script` (a function that runs in each page before
   * its own scripts), and all of Playwright's for a context.
   */
  async function open(path = "/", options = {}) {
    const { phone, dark, reducedMotion, forcedColors, js = true, lang = "fr", allow = [], script, ...more } = options;
    const context = await browser.newContext({
      ...(phone ? DEVICES.phone : DEVICES.desktop),
      colorScheme: dark ? "dark" : "light",
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
      forcedColors: forcedColors ? "active" : "none",
      javaScriptEnabled: js,
      locale: lang,
      // A worker's requests are out of a test's sight; the tests of the worker itself say "allow".
      serviceWorkers: "block",
      ...more,
    });
    context.setDefaultTimeout(10_000);
    await context.addInitScript(sameChance, Number(process.env.CHANCE ?? 1));
    if (script) await context.addInitScript(script);
    opened.push({ context, allow, troubles: watch(context, here.server.origin) });
    const reader = new Reader(await context.newPage(), here.server);
    await reader.go(path);
    return reader;
  }

  return here;
}

/**
 * Runs in each page: chance is the same in each run of the tests, so that a journey does not depend on which questions
 * are drawn; another at each load, as readers have it. `CHANCE=2 cargo xtask test browser` draws others.
 * (mulberry32, by Tommy Ettinger, in the public domain)
 */
function sameChance(first) {
  name = Number(name) + 1;
  let seed = first + 1000 * Number(name);
  Math.random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

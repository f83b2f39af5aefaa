//! What never comes is not waited for without a word.
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { started } from "./lib/quiz.mjs";

const { open } = site();

/** Runs in each page: patience of seconds ends at once. */
function noPatience() {
  const { setTimeout: later } = globalThis;
  globalThis.setTimeout = (then, ms, ...more) => later(then, ms === 25_000 ? 0 : ms, ...more);
}

/** Never answers for these files, as far as this reader sees; what it gives answers them, and all that come later. */
async function stall(reader, files) {
  const held = [];
  let stalls = true;
  await reader.page.route(files, (route) => (stalls ? held.push(route) : route.continue()));
  return () => {
    stalls = false;
    return Promise.all(held.map((route) => route.continue()));
  };
}

test("a program that does not come is told of, and starts all the same once it has come", async () => {
  const reader = await open("/fr/settings/", { script: noPatience });
  const release = await stall(reader, /_bg\.wasm/);
  await reader.page.reload();
  await reader.reads("ou tarde à venir");
  await reader.axe();
  await release();
  await started(reader);
  await reader.page.getByText("ou tarde à venir").waitFor({ state: "hidden" });
});

test("a content file that stalls is named and can be tried again, and the rest goes on", async () => {
  const reader = await open("/fr/settings/", { allow: [/Failed to load|ERR_/] });
  await started(reader);
  await reader.page.evaluate(() => {
    const { timeout } = AbortSignal;
    // The request is under way by then.
    AbortSignal.timeout = () => timeout.call(AbortSignal, 300);
  });
  const release = await stall(reader, /content\/docker\//);
  await reader.page.evaluate(() => {
    history.pushState("", "", "/fr/docker/quiz/");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await reader.reads("pas de réponse du serveur");
  await release();
  await reader.page.evaluate(() => (AbortSignal.timeout = () => new AbortController().signal));
  await reader.click("button", "Réessayer");
  await reader.reads("Question 1 sur");
  await reader.page.locator(".problems").waitFor({ state: "hidden" });
});

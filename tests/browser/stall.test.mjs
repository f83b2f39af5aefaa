//! What never comes is not waited for without a word.
import assert from "node:assert/strict";
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

test("to load the page again loses nothing of its address", async () => {
  const reader = await open("/fr/help/", { allow: [/Failed to|ERR_/] });
  await reader.page.route(/_bg\.wasm/, (route) => route.abort());
  await reader.go("/fr/read/#r1abc");
  await reader.reads("ou tarde à venir");
  await reader.page.unroute(/_bg\.wasm/);
  await reader.click("link", "Recharger la page");
  await started(reader);
  assert.equal(reader.path, "/fr/read/#r1abc");
});

test("that the app is not there is said where the reader is looking", async () => {
  const isInView = (reader, text) => reader.page.getByText(text).evaluate((said) => {
    const { top, bottom } = said.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  for (const path of ["/fr/git/quiz/", "/fr/git/"]) {
    const silent = await open(path, { phone: true, js: false });
    assert.ok(await isInView(silent, "Les scripts sont désactivés"), `${path} without scripts`);
    await silent.fits();
    const old = await open(path, { phone: true, script: () => delete globalThis.WebAssembly, allow: [/WebAssembly/] });
    await old.reads("ne sait pas exécuter WebAssembly");
    assert.ok(await isInView(old, "ne sait pas exécuter WebAssembly"), `${path} without WebAssembly`);
    await old.fits();
    const cut = await open("/fr/help/", { phone: true, allow: [/Failed to|ERR_/] });
    await cut.page.route(/_bg\.wasm/, (route) => route.abort());
    await cut.go(path);
    await cut.reads("ou tarde à venir");
    await cut.page.evaluate(() => scrollTo(0, 300));
    assert.ok(await isInView(cut, "ou tarde à venir"), `${path} without the program`);
  }
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

test("to try again in vain is told again, and the focus is never lost", async () => {
  const reader = await open("/fr/help/", { allow: [/404/, /stash/] });
  let missing = true;
  await reader.page.route(/content\/git\/stash/, (route) => (missing ? route.fulfill({ status: 404 }) : route.continue()));
  await reader.go("/fr/git/quiz/");
  await reader.reads("Le fichier « git/stash.fr.md » est introuvable.");
  await reader.page.locator(".problems").evaluate((old) => (old.dataset.old = "yes"));
  const retry = async () => {
    await reader.the("button", "Réessayer").focus();
    await reader.press("Enter");
    await reader.page.waitForFunction(() => document.activeElement.id === "main");
  };
  await retry();
  await reader.page.locator(".problems:not([data-old])").waitFor();
  assert.equal(await reader.page.getByText("Chargement…").count(), 0);
  missing = false;
  await retry();
  await reader.page.locator(".problems").waitFor({ state: "hidden" });
  await reader.page.waitForFunction(() => document.activeElement.id === "main");
});

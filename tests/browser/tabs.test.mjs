//! Two tabs of one reader: what the later one may do, and what it has when it takes over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { clocks, makeLink, setClock } from "./lib/link.mjs";
import { laterTab, started } from "./lib/quiz.mjs";

const { open } = site();

test("a tab that takes over has the settings that the other one made", async () => {
  const first = await open("/fr/settings/");
  await started(first);
  const second = await laterTab(first, "/fr/settings/");
  await first.check("radio", "Sombre");
  await second.click("button", "Continuer dans cet onglet");
  await second.page.locator("html[data-theme=dark]").waitFor();
  await second.check("checkbox", "Me demander à chaque réponse si j’en suis sûr");
  await second.page.waitForFunction(() => /"dark".*"confidence":true/.test(localStorage["palier.settings"]));
});

test("a tab that takes over from one that did nothing there stays at its question", async () => {
  const first = await open("/fr/");
  await started(first);
  const second = await laterTab(first, "/fr/git/quiz/");
  await second.click("button", "Passer");
  await second.reads("Question 2 sur");
  const title = await second.page.locator("#question-title").innerText();
  await second.click("button", "Continuer dans cet onglet");
  await second.misses("button", "Continuer dans cet onglet");
  assert.equal(await second.page.locator("#question-title").innerText(), title);
});

test("a read-only tab lets nothing be chosen that it would not keep", async () => {
  const first = await open("/fr/settings/");
  await started(first);
  await first.check("checkbox", "Me demander à chaque réponse si j’en suis sûr");
  const before = await first.page.evaluate(() => ({ ...localStorage }));
  for (const [path, group] of [["/fr/settings/", "Apparence"], ["/fr/settings/", "Clavier"], ["/fr/docker/quiz/", /./], ["/fr/docker/place/", /./]]) {
    const second = await laterTab(first, path);
    for (const block of await second.page.locator("details.before").all()) await block.locator("summary").click();
    await second.page.getByRole("group", { name: group }).first().waitFor();
    const free = second.page.locator("main :is(input[type=radio], input[type=checkbox]):enabled:visible");
    assert.equal(await free.count(), 0, path);
    await second.page.close();
  }
  assert.deepEqual(await first.page.evaluate(() => ({ ...localStorage })), before);
});

test("a browser that refuses locks with its storage lets the reader answer", async () => {
  const script = () => {
    if (!globalThis.LockManager) return;
    LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"));
  };
  const reader = await open("/fr/docker/quiz/", { script });
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.sees("button", "Question suivante");
  assert.equal(await reader.page.getByText("dans un autre onglet").count(), 0);
});

test("a tab that looks on gives no result of a test that ends in the other one", async () => {
  const path = await makeLink(await open("/fr/make/"), { minutes: 5 });
  const reader = await open(path, { script: clocks });
  await reader.click("button", "Commencer le test");
  const second = await laterTab(reader, path);
  await reader.click("button", "Je ne sais pas");
  await setClock(second, 301_000);
  await second.reads("Le temps est écoulé");
  await second.reads("le lien du résultat s’y trouve");
  assert.equal(await second.page.getByLabel("Lien de votre résultat").count(), 0);
  await setClock(reader, 301_000);
  await reader.reads("Le temps est écoulé");
  await reader.page.getByLabel("Lien de votre résultat").waitFor();
});

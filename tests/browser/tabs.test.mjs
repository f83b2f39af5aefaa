//! Two tabs of one reader: what the later one may do, and what it has when it takes over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./lib/site.mjs";
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

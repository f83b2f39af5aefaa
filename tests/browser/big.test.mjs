//! A track that is too big to travel with its quiz: the first question can be used while the others are still coming.
import assert from "node:assert/strict";
import { test } from "node:test";
import { started } from "./lib/quiz.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();

/** Opens the quiz of a big track; the files of its skills are held back until `release()`. */
async function held() {
  const reader = await open("/fr/settings/");
  await started(reader);
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await reader.page.route(/\/content\/level-1\//, async (route) => {
    await gate;
    await route.continue();
  });
  const asked = reader.page.waitForRequest(/\/content\/level-1\//);
  await reader.go("/fr/level-1/quiz/");
  await asked;
  return { reader, release };
}

test("a question is answered and left before the others have come", async () => {
  const { reader, release } = await held();
  await reader.reads("Question 1 sur 20");
  const title = await reader.page.locator("#question-title").innerText();
  await reader.the("radio", /.*/).first().check();
  await reader.click("button", "Valider");
  await reader.page.locator(".verdict:visible").waitFor();
  await reader.click("button", "Question suivante");
  await reader.reads("Question 1 sur 20");
  assert.equal(await reader.page.locator("#question-title").innerText(), title);
  release();
  await reader.reads("Question 2 sur 20");
  await started(reader);
  assert.equal(await reader.page.locator("progress").getAttribute("value"), "1");
  await reader.click("button", "Précédente");
  await reader.reads("Question 1 sur 20");
  assert.equal(await reader.page.locator("#question-title").innerText(), title);
  assert.equal(await reader.page.locator(".question").getAttribute("data-state"), "checked");
});

test("a track whose other files do not come is asked as far as it is there", async () => {
  const reader = await open("/fr/settings/", { allow: [/ERR_FAILED/] });
  await started(reader);
  await reader.page.route(/\/content\/level-1\//, (route) => route.abort());
  await reader.go("/fr/level-1/quiz/");
  await started(reader);
  await reader.the("radio", /.*/).first().check();
  await reader.click("button", "Valider");
  await reader.click("button", "Question suivante");
  await reader.reads("Question 2 sur 20");
});

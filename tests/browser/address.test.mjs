//! What an address says of a page stays there, whatever is done on the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { goThrough, makeLink } from "./lib/link.mjs";
import { answerByMouse, started, turnsToAnswers } from "./lib/quiz.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();

/** Goes to the content as who reads by keyboard does. */
async function skip(reader) {
  await reader.page.evaluate(() => document.activeElement.blur());
  await reader.page.locator(".skip").focus();
  await reader.press("Enter");
  await reader.page.waitForFunction(() => document.activeElement.id === "main");
}

/** Does a whole quiz and leads to its result. */
async function finish(reader, path) {
  await reader.go(path);
  await started(reader);
  await turnsToAnswers(reader, answerByMouse);
  await reader.click("button", "Voir le résultat");
  await reader.sees("heading", "Votre résultat");
}

test("a test that runs goes on when the reader skips to its content", async () => {
  const reader = await open(await makeLink(await open("/fr/make/"), { n: 3, minutes: 10, title: "Entretien Git" }));
  await skip(reader);
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 3");
  const before = reader.path;
  await skip(reader);
  assert.equal(reader.path, before);
  await reader.page.reload();
  await reader.reads("Question 1 sur 3");
  await goThrough(reader);
  const result = await reader.page.getByLabel("Lien de votre résultat").inputValue();
  await reader.go(result.slice(result.indexOf("/fr/read/")));
  await started(reader);
  await reader.reads("Entretien Git");
  await skip(reader);
  await reader.page.reload();
  await reader.reads("Entretien Git");
});

test("the way back brings the reader to where the page was left, with the focus in its content", async () => {
  const reader = await open("/fr/git/");
  await started(reader);
  const place = () => reader.page.evaluate(() => [Math.round(scrollY), document.activeElement.id]);
  await reader.page.evaluate(() => scrollTo(0, 900));
  await reader.page.waitForFunction(() => scrollY === 900);
  await reader.page.locator("footer").getByRole("link", { name: "Réglages" }).or(reader.page.locator(".top, header").getByRole("link", { name: "Réglages" })).first().evaluate((link) => link.click());
  await reader.sees("heading", "Réglages");
  await reader.page.goBack();
  await reader.sees("heading", "Git");
  await reader.page.waitForFunction(() => document.activeElement.id === "main");
  assert.deepEqual(await place(), [900, "main"]);
});

test("a mixed session of a skill that is gone says so", async () => {
  const reader = await open("/fr/mix/quiz/#tracks=git&skill=no-such-skill");
  await reader.reads("Ces questions ne sont plus sur ce site.");
});

test("a page for a link that has none still has none after a skip", async () => {
  const reader = await open("/fr/read/");
  await started(reader);
  await skip(reader);
  assert.equal(await reader.page.getByText("abîmé").count(), 0);
  assert.equal(await reader.page.getByText("incomplet").count(), 0);
});

test("a result stays the one that was asked for, over a skip and a link to one of its answers", async () => {
  const reader = await open("/fr/");
  await finish(reader, "/fr/git/quiz/#n=2&seed=1");
  await finish(reader, "/fr/sql/quiz/#n=2&seed=1");
  await reader.go("/fr/result/");
  await started(reader);
  await reader.sees("heading", /^SQL/);
  await reader.go("/fr/settings/");
  await reader.go("/fr/result/#of=git-quiz");
  await started(reader);
  await reader.sees("heading", /^Git/);
  await skip(reader);
  await reader.sees("heading", /^Git/);
  assert.match(reader.path, /#of=git-quiz$/);
});

test("an address of the same page that is pasted asks what it says", async () => {
  const reader = await open("/fr/mix/quiz/#tracks=git,docker&n=5&seed=4");
  await reader.reads("Question 1 sur 5");
  await reader.page.evaluate(() => (location.hash = "#tracks=sql,sql&n=all&seed=4"));
  await reader.reads("Question 1 sur 18");
});

test("an address of which a program has escaped what it need not is the same page", async () => {
  const reader = await open("/fr/%67it/");
  await started(reader);
  await reader.sees("heading", "Git");
  await reader.go("/fr/g%69t/quiz/#n=3");
  await started(reader);
  await reader.reads("Question 1 sur 3");
});

test("a link to another site of the same host is followed by the browser, one to a page of this site by the app", async () => {
  const reader = await open("/fr/", { allow: [/404/] });
  await started(reader);
  await reader.page.evaluate(() => {
    globalThis.isSame = true;
  });
  await reader.the("link", "Ce que disent les résultats").first().click();
  await reader.arrives("/fr/help/");
  assert.equal(await reader.page.evaluate(() => globalThis.isSame), true);
  await reader.page.evaluate(() => document.querySelector("main").insertAdjacentElement("afterbegin", Object.assign(document.createElement("a"), { href: "/wiki/git/", textContent: "Un wiki" })));
  const asked = reader.page.waitForResponse((response) => response.url().endsWith("/wiki/git/"));
  await reader.click("link", "Un wiki");
  assert.equal((await asked).status(), 404, "the server is asked");
});

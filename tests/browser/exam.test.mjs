//! Journeys of exams and of mixed sessions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { fill, started, turnsToAnswers } from "./lib/quiz.mjs";

const { open } = site();

/** Goes through an exam with "I don't know"; says how many questions it had. */
async function goThrough(reader) {
  for (let n = 1; ; n++) {
    const [here, last] = (await reader.page.locator(".position").innerText()).match(/\d+/g).map(Number);
    await reader.click("button", "Je ne sais pas");
    if (here === last) return n;
    await reader.click("button", "Question suivante");
    await reader.reads(`Question ${here + 1} sur`);
  }
}

test("an exam shows nothing of the key until its end, and then everything", async () => {
  const reader = await open("/fr/cache/exam/", { phone: true });
  await started(reader);
  assert.equal(await reader.page.locator(".feedback, .why, [data-key]").count(), 0);
  await reader.the("radio", /.*/).first().check();
  await reader.click("button", "Question suivante");
  await reader.reads("Question 2 sur");
  await reader.click("button", "Précédente");
  await reader.reads("Question 1 sur");
  assert.ok(await reader.the("radio", /.*/).first().isChecked());
  await reader.the("radio", /.*/).nth(1).check();
  await reader.click("button", "Question suivante");
  await reader.reads("Question 2 sur");
  await goThrough(reader);
  await reader.click("button", "Voir le résultat");
  await reader.sees("heading", "Votre résultat");
  await reader.page.locator(".reviewed summary").first().click();
  await reader.reads("Votre réponse :");
  await reader.reads("Bonne réponse :");
});

test("an exam that is ended early says what is open and can be gone on with", async () => {
  const reader = await open("/fr/git/exam/");
  await started(reader);
  await reader.click("button", "Hors de mon métier");
  await reader.click("button", "Terminer");
  await reader.reads(/Il reste \d+ questions sans réponse/);
  await reader.click("button", "Continuer à répondre");
  await reader.click("button", "Question suivante");
  await reader.reads("Question 2 sur");
  await reader.click("button", "Terminer");
  await reader.click("button", "Terminer quand même");
  await reader.sees("heading", "Votre résultat");
  await reader.reads("1 question mise de côté, hors de votre métier.");
  await reader.reads("Pas encore assez de réponses");
});

test("what was left blank counts zero where one stands, as in the points", async () => {
  const reader = await open("/fr/sql/exam/#n=16&seed=2");
  await started(reader);
  for (let n = 1; n <= 16; n++) {
    await reader.reads(`Question ${n} sur 16`);
    if (n % 2) await fill(reader);
    if (n < 16) await reader.click("button", "Question suivante");
  }
  await reader.click("button", "Terminer");
  await reader.click("button", "Terminer quand même");
  await reader.sees("heading", "Votre résultat");
  const shares = (await reader.page.locator("main").innerText()).match(/\d+(?=\s% des points[,\s:])/g);
  assert.ok(shares.length >= 2 && Number(shares[0]) > 0, `points: ${shares}`);
  assert.deepEqual(shares[1], shares[0]);
});

test("Enter ends no exam of which questions are open, however often it is pressed", async () => {
  const reader = await open("/fr/sql/exam/#n=3&seed=1");
  await started(reader);
  await reader.press("ArrowRight");
  await reader.reads("Question 2 sur 3");
  await reader.press("ArrowRight");
  await reader.reads("Question 3 sur 3");
  await reader.press("Enter");
  await reader.reads(/Il reste \d+ questions sans réponse/);
  await reader.press("Enter", "Enter");
  assert.ok(await reader.the("button", "Continuer à répondre").isVisible());
  await reader.press("Tab", "Enter");
  await reader.reads("Question 3 sur 3");
});

test("the evening before: a mixed session of twenty over Git, Docker and tests", async () => {
  const reader = await open("/fr/", { phone: true });
  await started(reader);
  await reader.click("link", "Composer une séance");
  await reader.sees("heading", "Séance mélangée");
  for (const topic of ["Git", "Docker"]) assert.ok(await reader.the("checkbox", topic).isChecked(), topic);
  await reader.page.getByLabel("Nombre de questions").selectOption("20");
  await reader.check("radio", /^Examen/);
  await reader.click("link", "Commencer la séance");
  await reader.reads("Question 1 sur 20");
  assert.equal(await goThrough(reader), 20);
  await reader.click("button", "Voir le résultat");
  for (const topic of ["Git", "Docker"]) await reader.sees("heading", `${topic} : où vous en êtes`);
  await reader.fits();
});

test("a mixed session is resumed by its own address after a reload", async () => {
  const reader = await open("/fr/mix/quiz/#tracks=git,cache&n=10&seed=3");
  await reader.reads("Question 1 sur 10");
  await reader.click("button", "Je ne sais pas");
  await reader.click("button", "Question suivante");
  await reader.reads("Question 2 sur 10");
  await reader.page.reload();
  await reader.reads(/Question 1 sur 10|Question 2 sur 10/);
  await reader.page.goto(reader.page.url().replace("&seed=3", ""));
  await reader.reads(/Question \d+ sur 10/);
});

test("the last result is that of the run that was finished last, though both asked the same", async () => {
  const reader = await open("/fr/git/quiz/#n=1");
  for (const path of ["/fr/git/quiz/#n=1", "/fr/git/exam/#n=1"]) {
    await reader.go(path);
    await started(reader);
    await reader.click("button", path.includes("exam") ? "Hors de mon métier" : "Je ne sais pas");
    await reader.click("button", "Voir le résultat");
    await reader.sees("heading", "Revoir chaque question");
  }
  await reader.go("/fr/result/");
  await reader.reads("Examen : Git");
});

test("a mixed session without topics says so and what to do", async () => {
  const reader = await open("/fr/mix/quiz/");
  await reader.reads("ne dit pas sur quels sujets porte la séance");
  await reader.click("link", "Choisir un sujet");
  await reader.sees("heading", "Les sujets d’entretien");
});

test("however much was missed, it is one page to print", async () => {
  for (const path of ["docker/exam/#n=all&seed=1", "delivery/exam/#n=all&seed=1", "code-review/exam/#n=6&seed=1"]) {
    const reader = await open(`/fr/${path}`);
    await started(reader);
    const n = await goThrough(reader);
    await reader.click("button", "Voir le résultat");
    await reader.sees("heading", "Revoir chaque question");
    const pdf = await reader.page.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" } });
    assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1, path);
    const shown = await reader.page.locator(".sheet li").count();
    assert.ok(shown >= Math.min(n, 5), `${path}: ${shown} of ${n}`);
  }
});

/** Loads an address of the site anew, be it the page's own with another fragment. */
async function load(reader, path) {
  await reader.go("/fr/help/");
  await reader.go(path);
  await started(reader);
}

const pass = (reader) => reader.click("button", "Je ne sais pas");

test("a mixed session over other topics offers the unfinished one, and each goes on at its own address", async () => {
  const [first, other] = ["/fr/mix/quiz/#tracks=git,docker&n=10", "/fr/mix/quiz/#tracks=sql,cache&n=10"];
  const reader = await open(first);
  await started(reader);
  await turnsToAnswers(reader, pass, undefined, 3);
  for (const path of [other, "/fr/mix/quiz/#tracks=git&skill=stash&n=5", "/fr/mix/quiz/#tracks=git,docker&n=40"]) {
    await load(reader, path);
    await reader.reads("Question 1 sur");
    await reader.reads("Vous en étiez à la question 4 sur 10.");
    assert.equal(await reader.page.getByText("ont changé").count(), 0, path);
  }
  await load(reader, other);
  await reader.reads("Vous en étiez à la question 4 sur 10.");
  await turnsToAnswers(reader, pass, undefined, 1);
  await load(reader, first);
  await reader.reads("Question 4 sur 10");
  await reader.reads("Vous en étiez à la question 2 sur 10.");
  await load(reader, other);
  await reader.reads("Question 2 sur 10");
});

//! Journeys of practice: a whole quiz by mouse, a whole one by keyboard, left and resumed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { bring, kinds } from "./lib/kinds.mjs";
import { answerByKeys, answerByMouse, started, tabTo, turnByKeys, turnsToAnswers } from "./lib/quiz.mjs";

const { open } = site();
const pass = (reader) => reader.click("button", "Je ne sais pas");

test("a candidate does a whole topic by mouse on a phone and is told where they stand", async () => {
  const reader = await open("/fr/", { phone: true });
  await reader.click("link", "Choisir un sujet");
  await reader.click("link", "Se tester : Docker");
  await reader.sees("heading", "Entraînement : Docker");
  const n = await turnsToAnswers(reader, answerByMouse);
  assert.ok(n >= 5, `only ${n} questions`);
  await reader.click("button", "Voir le résultat");
  await reader.sees("heading", "Votre résultat");
  await reader.sees("heading", "Docker : où vous en êtes");
  await reader.reads(/% des points : \d+ entièrement justes? sur \d+ questions?/);
  await reader.fits();
  await reader.axe();
});

test("a level is finished and the next one is named with its reasons", async () => {
  const reader = await open("/fr/level-1/quiz/#n=all", { phone: true });
  await started(reader);
  await turnsToAnswers(reader, answerByMouse);
  await reader.click("button", "Voir le résultat");
  await reader.sees("heading", "Et maintenant ?");
  await reader.reads(/Niveau 1 est l’endroit|niveau 1 est l’endroit|La prochaine marche : Niveau 2/);
  await reader.sees("heading", "Pourquoi");
  await reader.reads("Aucune question posée à ce niveau.");
  const first = await reader.page.locator(".next li a").first().evaluate((link) => getComputedStyle(link).baselineSource);
  assert.equal(first, "first", "the mark of a list stands beside the first line of a long link");
});

test("a whole topic by keyboard alone, with every kind of question", async () => {
  const reader = await open("/fr/delivery/quiz/#n=all");
  await started(reader);
  const met = new Set();
  const n = await turnsToAnswers(reader, async () => {
    const kind = await answerByKeys(reader);
    met.add(kind);
    if (kind === "explain") {
      await tabTo(reader, ".points input");
      await reader.press("Space");
      await reader.reads("À part : 1 point sur");
    }
  }, () => turnByKeys(reader));
  assert.deepEqual([...met].sort(), ["choice", "command", "explain", "match", "order", "spot"]);
  assert.ok(n >= 20, `only ${n} questions`);
  await reader.press("Enter");
  await reader.sees("heading", /: où vous en êtes$/);
});

test("the second tap of a double tap does nothing to what came under the finger in between", async () => {
  const reader = await open("/fr/git/quiz/", { phone: true });
  await started(reader);
  const choice = reader.the("radio", /.*/).first();
  const { x, y, width, height } = await reader.page.locator(".choice").first().boundingBox();
  await reader.page.mouse.move(x + width / 2, y + height / 2);
  await reader.page.mouse.down({ clickCount: 2 });
  await reader.page.mouse.up({ clickCount: 2 });
  assert.ok(!(await choice.isChecked()));
  await reader.page.locator(".choice").first().dblclick();
  assert.ok(await choice.isChecked());
});

test("a topic too short to say anything does not ask for answers that nobody can give", async () => {
  const reader = await open("/fr/programme/quiz/#n=1");
  await started(reader);
  await pass(reader);
  await reader.click("button", "Voir le résultat");
  await reader.reads("Il n’y a pas encore assez de questions pour se prononcer");
  await reader.reads("0 % des points : 0 entièrement juste sur 1 question.");
});

test("arrows move between radios and do not answer; arrows elsewhere turn pages", async () => {
  const reader = await open("/fr/git/quiz/");
  await started(reader);
  await reader.the("radio", /.*/).first().focus();
  await reader.press("ArrowDown");
  assert.ok(await reader.the("radio", /.*/).nth(1).isChecked());
  await reader.press("ArrowUp");
  assert.ok(await reader.the("radio", /.*/).first().isChecked());
  assert.equal(await reader.page.locator(".question").getAttribute("data-state"), "open");
  await reader.click("button", "Passer");
  await reader.reads("Question 2 sur");
  await reader.press("ArrowLeft");
  await reader.reads("Question 1 sur");
  assert.ok(await reader.the("radio", /.*/).first().isChecked(), "the choice is still there");
  await reader.press("ArrowRight");
  await reader.reads("Question 2 sur");
});

test("the row of digits chooses without Shift on a French keyboard, and only in the question", async () => {
  const reader = await open("/fr/git/quiz/");
  await started(reader);
  const type = (key, code) => reader.page.evaluate(([key, code]) => {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
  }, [key, code]);
  await type("é", "Digit2");
  await reader.page.waitForFunction(() => document.querySelectorAll(".answer input")[1].checked);
  await reader.page.locator(".before summary").click();
  await reader.page.locator(".before input").first().focus();
  await type("1", "Digit1");
  await reader.press("Enter");
  assert.ok(await reader.the("radio", /.*/).nth(1).isChecked());
  assert.equal(await reader.page.locator(".question").getAttribute("data-state"), "open");
});

test("a double click on the way on skips no question", async () => {
  const reader = await open("/fr/git/quiz/#seed=5", { phone: true });
  await started(reader);
  await reader.the("button", "Passer").dblclick();
  await reader.reads("Question 2 sur");
  await reader.click("button", "Passer");
  await reader.reads("Question 3 sur");
});

test("a reload in the middle offers to continue, and no answer is lost", async () => {
  const reader = await open("/fr/git/quiz/#seed=5");
  await started(reader);
  await turnsToAnswers(reader, answerByMouse, undefined, 3);
  await reader.reads("Question 4 sur");
  const fourth = await reader.page.locator("#question-title").innerText();
  await reader.page.reload();
  await started(reader);
  await reader.reads("Question 1 sur");
  await reader.reads("Vous en étiez à la question 4 sur");
  await reader.click("button", "Continuer");
  await reader.reads("Question 4 sur");
  assert.equal(await reader.page.locator("#question-title").innerText(), fourth);
  await reader.page.locator("summary", { hasText: "Toutes les questions" }).click();
  assert.equal(await reader.page.locator(".dot.right, .dot.wrong, .dot.part").count(), 3);
});

test("a run that is offered stays so, whatever is begun beside it", async () => {
  const reader = await open("/fr/git/quiz/");
  await started(reader);
  await turnsToAnswers(reader, pass, undefined, 5);
  await reader.page.reload();
  await started(reader);
  await reader.reads("Vous en étiez à la question 6 sur 20.");
  await reader.the("radio", /.*/).first().check();
  await reader.page.reload();
  await started(reader);
  await reader.reads("Vous en étiez à la question 6 sur 20.");
  for (let times = 0; times < 3; times++) await reader.click("button", "Recommencer");
  await reader.reads("Vous en étiez à la question 6 sur 20.");
  await pass(reader);
  await reader.page.locator(".question[data-state=checked]").waitFor();
  await reader.page.reload();
  await started(reader);
  await reader.click("button", "Continuer");
  await reader.reads("Question 6 sur 20");
});

test("what is not to be offered any more is gone for good", async () => {
  const reader = await open("/fr/git/quiz/");
  await started(reader);
  await turnsToAnswers(reader, pass, undefined, 2);
  await reader.page.reload();
  await started(reader);
  await reader.click("button", "Ne plus proposer");
  await reader.page.getByText("Vous en étiez à la question").waitFor({ state: "hidden" });
  await reader.page.reload();
  await started(reader);
  await reader.reads("Question 1 sur");
  assert.equal(await reader.page.getByText("Vous en étiez à la question").count(), 0);
  await reader.go("/fr/");
  await started(reader);
  assert.equal(await reader.page.locator(".unfinished").count(), 0);
});

test("to begin again from the result keeps what is unfinished at that address", async () => {
  const reader = await open("/fr/level-1/quiz/#n=10");
  await started(reader);
  const finish = async () => {
    for (const name of ["Terminer", "Terminer quand même"]) await reader.click("button", name);
  };
  await turnsToAnswers(reader, pass, undefined, 6);
  await finish();
  await reader.click("button", "Reprendre les 7 questions manquées");
  await turnsToAnswers(reader, pass, undefined, 3);
  await reader.page.goBack();
  await reader.click("button", "Reprendre les 7 questions manquées");
  await reader.reads("Question 1 sur 7");
  await reader.reads("Vous en étiez à la question 4 sur 7.");
  await reader.click("button", "Ne plus proposer");
  await reader.page.reload();
  await started(reader);
  await reader.reads("Question 1 sur 7");
  assert.equal(await reader.page.getByText("Vous en étiez à la question").count(), 0);
  await reader.go("/fr/level-1/quiz/");
  await started(reader);
  await turnsToAnswers(reader, pass, undefined, 4);
  await reader.go("/fr/result/#of=level-1-quiz");
  await started(reader);
  for (let times = 0; times < 2; times++) {
    await reader.click("button", "Recommencer");
    await reader.reads("Question 1 sur 10");
    await reader.reads("Vous en étiez à la question 5 sur 20.");
    await reader.page.goBack();
  }
});

test("what is offered after a reload is in view, wherever the reader had scrolled to", async () => {
  const reader = await open("/fr/git/quiz/", { phone: true });
  await started(reader);
  await turnsToAnswers(reader, answerByMouse, undefined, 2);
  await reader.page.mouse.wheel(0, 200);
  await reader.page.waitForFunction(() => scrollY > 100);
  await reader.page.reload();
  await started(reader);
  await reader.reads("Vous en étiez à la question 3 sur 20.");
  await reader.page.waitForFunction(() => document.querySelector("main .notice").getBoundingClientRect().top >= 0);
});

test("home leads back to what was left, at its very question", async () => {
  const reader = await open("/fr/docker/quiz/");
  await started(reader);
  await turnsToAnswers(reader, answerByMouse, undefined, 2);
  const later = await reader.tab("/fr/");
  await reader.page.close();
  await later.sees("heading", "Reprendre où vous en étiez");
  await later.click("link", "Entraînement : Docker");
  await later.reads("Question 3 sur");
});

test("only those that were missed are asked again, and starting again asks all", async () => {
  const reader = await open("/fr/docker/quiz/");
  await started(reader);
  await turnsToAnswers(reader, async () => reader.click("button", "Je ne sais pas"));
  await reader.click("button", "Voir le résultat");
  await reader.click("button", /Reprendre les \d+ questions manquées/);
  await reader.sees("heading", "Entraînement : questions manquées");
  await reader.reads(/Question 1 sur \d+/);
  await reader.page.goBack();
  await reader.sees("heading", "Votre résultat");
  await reader.click("button", "Recommencer");
  await reader.sees("heading", "Entraînement : Docker");
  await reader.reads("Question 1 sur");
});

test("a seed replays the order", async () => {
  const titles = async (path) => {
    const reader = await open(path);
    await started(reader);
    const found = [];
    for (let i = 0; i < 5; i++) {
      found.push(await reader.page.locator("#question-title").innerText());
      await reader.click("button", "Passer");
      await reader.reads(`Question ${i + 2} sur`);
    }
    return found;
  };
  const first = await titles("/fr/git/quiz/#seed=7");
  assert.deepEqual(await titles("/fr/git/quiz/#seed=7"), first);
  assert.notDeepEqual(await titles("/fr/git/quiz/#seed=8"), first);
});

test("the address of a draw asks the same in the same order, also after beginning again", async () => {
  const reader = await open("/fr/git/quiz/");
  await started(reader);
  const draw = reader.page.getByRole("link", { name: /^Refaire ce tirage \(n° \d+\)/ });
  const painted = await draw.innerText();
  await reader.click("button", "Recommencer");
  await reader.page.waitForFunction((old) => !document.body.innerText.includes(old), painted);
  const asked = () => reader.page.locator(".question > h2, .choice label").allInnerTexts();
  const turn = async () => {
    await reader.click("button", "Passer");
    await reader.reads("Question 2 sur");
    return asked();
  };
  const address = await draw.getAttribute("href");
  const first = [await asked(), await turn()];
  await reader.go("/fr/");
  await reader.page.goto(new URL(address, reader.page.url()).href);
  await started(reader);
  await reader.reads("Question 1 sur");
  assert.deepEqual([await asked(), await turn()], first);
});

test("a third run at the same address loses none of the two before it", async () => {
  const reader = await open("/fr/docker/quiz/");
  for (const n of [3, 2, 1]) {
    await started(reader);
    await turnsToAnswers(reader, pass, undefined, n);
    await reader.reads(`Question ${n + 1} sur`);
    await reader.page.waitForFunction((n) => localStorage["palier.session.docker-quiz"].includes(`"current":${n},"finished"`), n);
    await reader.page.reload();
  }
  await started(reader);
  await reader.reads("Vous en étiez à la question 4 sur 20.");
  await reader.click("button", "Continuer");
  await reader.reads("Question 4 sur 20");
  for (const n of [2, 3]) {
    await reader.reads(`Vous en étiez à la question ${n} sur 20.`);
    await reader.click("button", "Ne plus proposer");
  }
  await reader.page.getByText("Vous en étiez à la question").waitFor({ state: "hidden" });
});

test("in the list of questions, the one on the screen and the one with the focus are told apart", async () => {
  const reader = await open("/fr/git/quiz/");
  await started(reader);
  await reader.page.locator(".jump summary").click();
  const ring = (n) => reader.the("button", new RegExp(`^Question ${n},`)).evaluate((dot) => getComputedStyle(dot).outlineStyle);
  assert.deepEqual([await ring(1), await ring(2)], ["none", "none"]);
  await tabTo(reader, ".dot");
  assert.deepEqual([await ring(1), await ring(2)], ["solid", "none"]);
  await reader.press("Tab");
  assert.deepEqual([await ring(1), await ring(2)], ["none", "solid"]);
});

test("in forced colours, the focus is seen among options that are ticked", async () => {
  const reader = await kinds(open, { forcedColors: true });
  await bring(reader, "Plusieurs");
  for (const at of [0, 1]) await reader.page.locator(".choice label").nth(at).click();
  await tabTo(reader, ".jump summary");
  await tabTo(reader, ".choice input");
  const ring = (at) => reader.page.locator(".choice input").nth(at).evaluate((input) => getComputedStyle(input.nextElementSibling, "::after").outlineColor);
  const [focused, ticked] = [await ring(0), await ring(1)];
  assert.notEqual(focused, ticked);
  await reader.press("Tab");
  assert.deepEqual([await ring(0), await ring(1)], [ticked, focused]);
});

test("another run begins without the warning that ended the one before", async () => {
  const reader = await open("/fr/sql/quiz/#n=5&seed=1");
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.click("button", "Terminer");
  await reader.reads(/Il reste \d+ questions? sans réponse/);
  await reader.click("button", "Recommencer");
  await reader.reads("Question 1 sur 5");
  await reader.misses("button", "Terminer quand même");
  await reader.press("Enter");
  await reader.reads(/d’abord (au moins )?une/);
});

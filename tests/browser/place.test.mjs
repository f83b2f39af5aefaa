//! Finding one's level: a whole placement, left and taken up, another try, and a result that opens to its answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { answerByMouse, fill, started, turnsToAnswers } from "./lib/quiz.mjs";

const { open } = site();

/** What is asked: titles alone may be alike. */
const title = async (reader) => (await reader.page.locator(".question > h2, .question > .stem").allInnerTexts()).join(" ");
const position = (reader) => reader.page.locator(".position").innerText();

/** Waits until another question, or the result, is on the screen. */
async function turned(reader, before) {
  await reader.page.waitForFunction((old) => {
    const here = document.querySelector(".position");
    return here === null || here.innerText !== old;
  }, before);
}

/** Answers questions by `answer` until the result, or `most` of them; gives their titles. */
async function goThrough(reader, answer, most = Infinity) {
  const titles = [];
  while (titles.length < most && (await reader.page.locator(".position").count())) {
    const before = await position(reader);
    titles.push(await title(reader));
    await answer(reader);
    await turned(reader, before);
  }
  return titles;
}

const guess = async (reader) => {
  await fill(reader);
  await reader.click("button", "Valider et continuer");
};
const pass = (reader) => reader.click("button", "Je ne sais pas");

test("a whole placement on a phone, and a result that opens to its answers", async () => {
  const reader = await open("/fr/", { phone: true });
  await started(reader);
  await reader.click("link", "Trouver mon niveau");
  await reader.click("link", "Commencer");
  await reader.reads("Question 1");
  await reader.reads("d’habitude 22 environ, 30 au plus");
  await reader.fits();
  assert.equal(await reader.page.locator(".feedback, [data-key]").count(), 0, "nothing of the key is shown");
  const titles = await goThrough(reader, pass);
  assert.ok(titles.length >= 6 && titles.length <= 30, `${titles.length} questions`);
  assert.equal(new Set(titles).size, titles.length, "no question comes twice");
  await reader.sees("heading", "Votre niveau");
  await reader.reads("aucun niveau acquis pour l’instant");
  await reader.reads(`Repose sur ${titles.length} réponses`);
  await reader.reads("une estimation de leurs auteurs");
  await reader.reads("Le niveau à travailler : Niveau 1");
  await reader.reads(/entre \d+ et \d+ %, quatre fois sur cinq. C’est acquis à partir de 70 %/);
  await reader.page.locator(".rung summary").first().click();
  const link = reader.page.locator(".rung .influence a").first();
  const about = await link.innerText();
  const target = await link.getAttribute("href");
  await link.click();
  assert.ok((await reader.page.locator(target).innerText()).includes(about), "the answer leads to its review");
  await reader.fits();
  await reader.axe();
});

test("by keyboard alone, every kind of question", async () => {
  const reader = await open("/fr/place/#seed=3");
  await started(reader);
  await reader.page.getByRole("link", { name: "Commencer" }).focus();
  await reader.press("Enter");
  await reader.reads("Question 1");
  for (let n = 1; n <= 8; n++) {
    const before = await position(reader);
    await reader.page.waitForFunction(() => document.activeElement.id === "question-title");
    if (await reader.page.locator(".answer .choices:not(.lines) input").count()) {
      await reader.press("1");
      await reader.page.locator(".answer :checked").first().waitFor();
      await reader.press("Enter");
    } else {
      await reader.page.getByRole("button", { name: "Je ne sais pas" }).focus();
      await reader.press("Enter");
    }
    await turned(reader, before);
    if (!(await reader.page.locator(".position").count())) break;
  }
});

test("a step's new place is announced, and what is missing each time", async () => {
  const reader = await open("/fr/settings/", { allow: [/reworking\.fr\.md/] });
  const question = (n) => `## Ordre ${n} {#order-${n} .order difficulty=${(n % 5) + 1}}\n\n1. un\n2. deux\n3. trois\n\n> [!NOTE]\n> Dans cet ordre.\n\n[git](https://git-scm.com/docs/git)\n`;
  await reader.page.route(/\/content\/code-review\/legacy\.fr\.md/, (route) => route.fulfill({
    contentType: "text/markdown; charset=utf-8",
    body: `# Des étapes {#legacy}\n\nQue des étapes.\n\n> Je sais les mettre en ordre.\n\n${Array.from({ length: 14 }, (_, n) => question(n)).join("\n")}`,
  }));
  await reader.page.route(/\/content\/code-review\/reworking\.fr\.md/, (route) => route.abort());
  await reader.go("/fr/code-review/place/#resume");
  await reader.reads("Question 1");
  const says = () => reader.page.locator(".question ~ .said").textContent();
  for (const [name, text] of [["Valider et continuer", "Déplacez d’abord au moins une étape"], [/^Descendre/, "Étape déplacée en position 2 sur 3"]]) {
    for (let n = 0; n < 2; n++) {
      const before = await says();
      await reader.page.getByRole("button", { name }).first().click();
      await reader.page.waitForFunction((old) => document.querySelector(".question ~ .said").textContent !== old, before);
      await reader.reads(text);
    }
  }
});

test("on a phone so slow that the browser comes in between, the focus still goes to the question", async () => {
  // Yew lets the browser in when it has been at work for 16 ms: here that is always so.
  const script = () => {
    const [now, times] = [Date.now, { called: 0 }];
    Date.now = () => now() + 20 * times.called++;
  };
  const reader = await open("/fr/place/#seed=3", { script });
  await started(reader);
  await reader.page.getByRole("link", { name: "Commencer" }).focus();
  await reader.press("Enter");
  await reader.reads("Question 1");
  await reader.page.waitForFunction(() => document.activeElement.id === "question-title");
});

test("a reload in the middle goes on at the same question, and home leads back to it", async () => {
  const reader = await open("/fr/place/");
  await started(reader);
  await reader.click("link", "Commencer");
  await reader.reads("Question 1");
  await goThrough(reader, guess, 4);
  const fifth = await title(reader);
  await reader.page.reload();
  await reader.reads("Question 5");
  assert.equal(await title(reader), fifth);
  await reader.go("/fr/place/");
  await started(reader);
  await reader.reads("Vous en étiez à la question 5.");
  await reader.go("/fr/");
  await started(reader);
  await reader.page.locator(".unfinished").getByRole("link", { name: "Trouver mon niveau" }).click();
  await reader.reads("Question 5");
  assert.equal(await title(reader), fifth);
});

test("another try asks other questions; stopped early it says so", async () => {
  const reader = await open("/fr/place/");
  await started(reader);
  await reader.click("link", "Commencer");
  await reader.reads("Question 1");
  const first = await goThrough(reader, guess, 7);
  if (await reader.page.locator(".position").count()) {
    await reader.click("button", "Arrêter ici et voir le résultat");
    await reader.reads("Vous avez arrêté avant que ce soit assez sûr.");
  }
  await reader.sees("heading", "Votre niveau");
  await reader.click("button", "Faire un autre essai, avec d’autres questions");
  await reader.reads("Question 1");
  const second = await goThrough(reader, guess, 7);
  assert.deepEqual(second.filter((title) => first.includes(title)), []);
});

test("stopped after less than a placement asks, it claims nothing", async () => {
  const reader = await open("/fr/place/");
  await started(reader);
  await reader.click("link", "Commencer");
  await reader.reads("Question 1");
  await reader.click("button", "Hors de mon métier");
  await reader.reads("Question 2");
  await reader.click("button", "Je ne sais pas");
  await reader.reads("Question 3");
  await reader.click("button", "Arrêter ici et voir le résultat");
  await reader.reads("Pas encore assez de réponses : encore 5 réponses pour se prononcer.");
  await reader.misses("heading", "Et maintenant ?");
  assert.doesNotMatch(await reader.page.locator("main").innerText(), /% de chances/);
  await reader.sees("button", "Faire un autre essai, avec d’autres questions");
  await reader.axe();
});

test("a result stands after a reload; what is not part of one's work does not count", async () => {
  const reader = await open("/fr/git/place/");
  await started(reader);
  await reader.click("link", "Commencer");
  await reader.reads("Question 1");
  await reader.click("button", "Hors de mon métier");
  await reader.reads("Question 2");
  await goThrough(reader, pass);
  await reader.sees("heading", /^Votre niveau : /);
  await reader.reads("1 mise de côté, hors de votre métier");
  await reader.reads("pas encore prêt");
  await reader.page.reload();
  await reader.sees("heading", /^Votre niveau : /);
  await reader.reads("pas encore prêt");
});

test("confidence and claims stand beside the result, never in it", async () => {
  const reader = await open("/fr/settings/");
  await started(reader);
  await reader.check("checkbox", "Me demander à chaque réponse si j’en suis sûr");
  await reader.go("/fr/place/");
  await started(reader);
  await reader.page.getByText("D’abord, dire ce que je sais faire").click();
  await reader.page.locator(".claims").getByRole("radio", { name: "Oui" }).first().check();
  await reader.click("link", "Commencer");
  await reader.reads("Question 1");
  await goThrough(reader, async () => {
    await reader.check("radio", "Sûr");
    await guess(reader);
  }, 8);
  if (await reader.page.locator(".position").count()) await reader.click("button", "Arrêter ici et voir le résultat");
  await reader.sees("heading", "Savoir et assurance");
  await reader.reads(/Sur [678] réponses, votre assurance annonçait \d+ % des points/);
  await reader.reads(/Score de Brier : [\d,]+ \(0 est parfait/);
  await reader.axe();
});

test("an ordinary result says each level's chance, opens to the answers, and agrees with the path", async () => {
  const reader = await open("/fr/level-1/quiz/#n=8&seed=5", { phone: true });
  await started(reader);
  await turnsToAnswers(reader, pass, undefined, 8);
  await reader.click("button", "Voir le résultat");
  await reader.reads("Le niveau 1 est l’endroit où commencer");
  await reader.sees("heading", "Niveau 1 : très probablement pas encore acquis");
  await reader.reads(/(\d+) % de chances que ce soit acquis\. Vous y feriez environ \d+ % des points : entre \d+ et \d+ %/);
  await reader.sees("heading", "Niveau 3 : pas encore assez de réponses");
  const rung = reader.page.locator(".rung").first();
  const chance = (await rung.innerText()).match(/(\d+)\s% de chances/)[1];
  await rung.locator("summary").click();
  assert.equal(await rung.locator(".influence li").count(), 8);
  await reader.reads("D’où cela vient : 0 réponse pour, 8 contre");
  const link = rung.locator(".influence a").first();
  const about = await link.innerText();
  const target = await link.getAttribute("href");
  await link.click();
  assert.ok((await reader.page.locator(target).innerText()).includes(about), "the answer leads to its review");
  await reader.fits();
  await reader.axe();
  await reader.go("/fr/path/");
  await started(reader);
  await reader.reads(`Pas encore acquis · ${chance} % de chances`);
});

test("before a quiz one says what one can do, and the result shows where it parts", async () => {
  const reader = await open("/fr/docker/quiz/#n=40");
  await started(reader);
  await reader.page.getByText("D’abord, dire ce que je sais faire").click();
  await reader.check("checkbox", "Me demander à chaque réponse si j’en suis sûr");
  for (const yes of await reader.page.locator(".claims").getByRole("radio", { name: "Oui" }).all()) await yes.check();
  await reader.axe();
  await turnsToAnswers(reader, async () => {
    await reader.check("radio", "Sûr");
    await answerByMouse(reader);
  }, undefined, 12);
  assert.equal(await reader.page.locator(".before").count(), 0, "it is asked before, not while answering");
  for (const name of ["Terminer", "Terminer quand même"]) await reader.click("button", name);
  await reader.sees("heading", "Savoir et assurance");
  await reader.reads(/votre assurance annonçait \d+ % des points ; vous en avez obtenu \d+ %/);
  await reader.reads(/Score de Brier : [\d,]+ \(0 est parfait/);
  await reader.reads(/compétences? comparées? à vos réponses/);
  await reader.page.locator(".knowing .rated summary").first().click();
  await reader.reads("vous disiez « sûr »");
  await reader.axe();
});

test("the skill map is one click from every page", async () => {
  const reader = await open("/fr/settings/", { phone: true });
  await started(reader);
  await reader.fits();
  await reader.click("link", "Ma carte");
  await reader.sees("heading", "La carte de mes compétences");
});

//! The skill map: the picture and the table say the same, it grows with each run, and each cell leads to its questions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clocks, goThrough, setClock } from "./lib/link.mjs";
import { site } from "./lib/site.mjs";
import { answerByMouse, started, turnsToAnswers } from "./lib/quiz.mjs";

const { open } = site();

/** What the picture says and what the table says, skill by skill. */
const both = (reader) => reader.page.evaluate(() => {
  const clean = (text) => text.replace(/\s+/g, " ").trim();
  const cells = [...document.querySelectorAll(".cell")].map((cell) => [clean(cell.getAttribute("aria-label")), cell.dataset.percent ?? "", cell.getAttribute("href")]);
  const rows = [...document.querySelectorAll(".skill-map tbody tr")].map((row) => {
    const [name, chance, weight] = [...row.children].map((part) => clean(part.innerText));
    const [, words, percent = ""] = chance.match(/^(.*?)(?: \((\d+) %\))?$/);
    return [`${name} : ${words} ; ce que l’on en sait : ${weight}`, percent, row.querySelector("a").getAttribute("href")];
  });
  return { cells, rows };
});

test("without answers everything is unknown, and the map is there before the app", async () => {
  const painted = await open("/fr/skills/", { js: false });
  assert.ok((await painted.page.locator(".cell.unknown").count()) > 40);
  const reader = await open("/fr/skills/", { phone: true });
  await started(reader);
  await reader.reads("Aucune réponse encore dans ce navigateur");
  const { cells, rows } = await both(reader);
  assert.deepEqual(cells, rows);
  await reader.fits();
  await reader.axe();
});

test("the map grows over quizzes, and its table says the same", async () => {
  const reader = await open("/fr/docker/quiz/#n=10");
  await started(reader);
  await turnsToAnswers(reader, answerByMouse, undefined, 10);
  await reader.page.getByRole("button", { name: /^(Voir le résultat|Terminer)$/ }).click();
  await reader.sees("heading", "Votre résultat");
  await reader.go("/fr/skills/");
  await reader.reads("Une réponse compte moitié moins tous les 90 jours");
  await reader.page.locator(".cell:not(.unknown)").first().waitFor();
  const { cells, rows } = await both(reader);
  assert.deepEqual(cells, rows);
  assert.ok(cells.filter(([label]) => !label.includes("aucune réponse récente")).length >= 2, JSON.stringify(cells));
  await reader.page.locator(".skill-map td summary").first().click();
  await reader.reads("il y a moins d’un jour");
  await reader.axe();
  await reader.page.locator(".cell:not(.unknown)").first().click();
  await reader.reads("Question 1 sur");
});

test("answers that have faded leave nothing to be claimed", async () => {
  const reader = await open("/fr/level-1/exam/#n=10", { script: clocks });
  await started(reader);
  await goThrough(reader, "Voir le résultat", "Votre résultat");
  await reader.reads("Le niveau 1 est l’endroit où commencer");
  await reader.go("/fr/path/");
  await reader.reads(/sur \d+ réponses/);
  assert.equal(await reader.page.getByText(/réponses · au \d/).count(), 0, "what is of today needs no day");
  await setClock(reader, 3 * 365 * 86_400_000);
  await reader.page.reload();
  await reader.reads(/sur \d+ réponses · au \d/);
  await reader.go("/fr/result/");
  await reader.reads("Pas encore assez de réponses : encore 8 réponses au Niveau 1");
  await reader.go("/fr/path/");
  await reader.reads("Pas encore assez de réponses");
  assert.equal(await reader.page.getByText(/réponses · au \d/).count(), 0);
});

for (const [name, options] of [["light phone", { phone: true }], ["dark desktop", { dark: true }]]) {
  test(`placement and map on a ${name}`, async () => {
    const reader = await open("/fr/place/", options);
    await started(reader);
    for (const path of ["/fr/place/", "/fr/git/place/", "/fr/skills/"]) {
      await reader.go(path);
      await started(reader);
      await reader.fits();
      await reader.axe();
    }
  });
}

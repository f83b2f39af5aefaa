//! Journeys of those who compare results.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { laterTab, started } from "./lib/quiz.mjs";
import { results } from "./lib/results.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();
let links;

before(() => (links = results([...Array.from({ length: 100 }, (_, n) => `Personne ${String(n).padStart(3, "0")} <b>`), "Zoé", " zoé"], ["git", "docker"])));

const names = (reader) => reader.page.locator(".compared tbody th bdi").allInnerTexts();
const rows = (reader, n) => reader.page.waitForFunction((n) => document.querySelectorAll(".compared tbody tr").length === n, n, { timeout: 30_000 });

const focusIsInTable = (reader) => reader.page.waitForFunction(() => document.activeElement?.matches(".compared"));

async function opened(options) {
  const reader = await open("/fr/compare/", options);
  await started(reader);
  await reader.reads("Rien à comparer pour l’instant.");
  return reader;
}

test("links are found in any text, bad ones are named and kept apart", async () => {
  const reader = await opened({ phone: true });
  const cut = links[2].slice(0, -5);
  const length = links[2].split("#")[1].length;
  await reader.write("Liens des résultats", `Nom;Lien\nZoé;"https://a.example${links[0]}";12\n<https://a.example${links[1]}> et https://a.example${cut}, puis ${links[0]}`);
  await reader.click("button", "Ajouter");
  await rows(reader, 2);
  await reader.sees("heading", "1 lien n’a pas pu être lu");
  await reader.reads(`Ce lien est incomplet : ${length - 5} caractères sur ${length}.`);
  await reader.reads("2 résultats ajoutés. 1 lien était déjà là.");
  await reader.fits();
  await reader.axe();
  await reader.the("button", "Ne plus afficher ce message").focus();
  await reader.press("Enter");
  await reader.focuses("textbox", "Liens des résultats");
  await reader.page.reload();
  await rows(reader, 2);
  assert.equal(await reader.page.locator(".said").innerText(), "", "nothing was added by that");
});

test("the day is that of the reader's clock, as where a result is read", async () => {
  const reader = await opened({ timezoneId: "Pacific/Honolulu" });
  await reader.write("Liens des résultats", links[0]);
  await reader.click("button", "Ajouter");
  await rows(reader, 1);
  const day = await reader.page.locator(".compared tbody td:nth-child(4)").innerText();
  await reader.page.locator(".compared tbody th a").click();
  await reader.reads(`Commencé le ${day} à`);
});

test("sort, filter, hide names, remove and take it back, by keyboard", async () => {
  const reader = await opened();
  await reader.write("Liens des résultats", [...links.slice(0, 4), ...links.slice(-2)].join("\n"));
  await reader.the("button", "Ajouter").focus();
  await reader.press("Enter");
  await rows(reader, 6);
  await reader.reads("essai n° 2 de la même personne, d’après le nom");
  await reader.the("button", "Personne").focus();
  await reader.press("Enter");
  assert.equal(await reader.page.locator("th[aria-sort=ascending]").count(), 1);
  assert.deepEqual((await names(reader)).slice(0, 2), ["Personne 000 <b>", "Personne 001 <b>"]);
  await reader.press("Enter");
  assert.equal(await reader.page.locator("th[aria-sort=descending]").count(), 1);
  await reader.the("button", "Points").click();
  const points = (await reader.page.locator(".compared tbody td:nth-child(2)").allInnerTexts()).map(parseFloat);
  assert.deepEqual(points, [...points].sort((a, b) => b - a));
  await reader.check("checkbox", "Masquer les noms");
  assert.deepEqual((await names(reader)).sort(), ["Personne 1", "Personne 2", "Personne 3", "Personne 4", "Personne 5", "Personne 5"]);
  const [download] = await Promise.all([reader.page.waitForEvent("download"), reader.click("button", "Enregistrer en CSV")]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.doesNotMatch(csv, /zoé|<b>/i);
  await reader.click("button", "Retirer Personne 1");
  await rows(reader, 5);
  await reader.page.reload();
  await rows(reader, 5);
  assert.deepEqual((await names(reader)).sort(), ["Personne 2", "Personne 3", "Personne 4", "Personne 5", "Personne 5"], "a number stays with its person");
  await reader.write("Liens des résultats", links[0]);
  await reader.click("button", "Ajouter");
  await rows(reader, 6);
  await reader.reads("Personne 6");
  await reader.the("checkbox", "Masquer les noms").uncheck();
  await reader.the("button", "Retirer Zoé").focus();
  await reader.press("Enter");
  await rows(reader, 5);
  await reader.focuses("button", "Annuler");
  await reader.press("Enter");
  await rows(reader, 6);
  await focusIsInTable(reader);
  await reader.the("button", "Tout retirer").focus();
  await reader.press("Enter");
  await reader.reads("Rien à comparer pour l’instant.");
  await reader.focuses("button", "Annuler");
  await reader.press("Enter");
  await rows(reader, 6);
  await focusIsInTable(reader);
});

test("what is printed is the whole table, with its heads in their places wherever it was scrolled", async () => {
  const reader = await opened();
  await reader.write("Liens des résultats", links.slice(0, 30).join("\n"));
  await reader.click("button", "Ajouter");
  await rows(reader, 30);
  await reader.page.locator(".compared").evaluate((table) => table.scrollTo(400, 400));
  await reader.page.emulateMedia({ media: "print" });
  const offsets = await reader.page.locator(".compared table").evaluate((table) => {
    const [head, first] = [table.querySelector("thead"), table.querySelector("tbody th")].map((one) => one.getBoundingClientRect());
    const all = [...table.querySelectorAll("th")].map((th) => getComputedStyle(th).position);
    return [all.every((position) => position === "static"), head.bottom <= first.top, head.top >= table.getBoundingClientRect().top];
  });
  assert.deepEqual(offsets, [true, true, true]);
});

test("tests of one title are told apart by what they are about", async () => {
  const reader = await opened();
  await reader.write("Liens des résultats", [...results(["Ada"], ["git"]), ...results(["Zoé"], ["docker"])].join("\n"));
  await reader.click("button", "Ajouter");
  await rows(reader, 2);
  const tests = await reader.page.locator("#compare-test option").allInnerTexts();
  assert.equal(new Set(tests).size, 3, `${tests}`);
  await reader.the("combobox", "Test").selectOption({ label: tests[2] });
  await rows(reader, 1);
  await reader.click("button", "Retirer Zoé");
  await rows(reader, 1);
  await reader.click("button", "Annuler");
  await reader.page.waitForFunction(() => document.querySelector("#compare-test").selectedIndex === 2);
  assert.deepEqual(await names(reader), ["Zoé"], "the choice came back with it");
});

test("a result that is read is put beside others", async () => {
  const reader = await open(links[0]);
  await reader.click("button", "Ajouter à la comparaison");
  await reader.reads("Ajouté : 1 résultat dans la comparaison.");
  await reader.click("link", "Voir la comparaison");
  await rows(reader, 1);
});

test("where questions did not come, a result is called incomplete and not saved", async () => {
  const reader = await opened({ allow: [/ERR_FAILED/] });
  await reader.page.route(/\/content\/git\//, (route) => route.abort());
  await reader.write("Liens des résultats", links[0]);
  await reader.click("button", "Ajouter");
  await rows(reader, 1);
  await reader.reads("incomplet : des questions manquent pour l’instant");
  await reader.click("button", "Enregistrer en CSV");
  await reader.reads("ce résultat est incomplet");
});

test("a hundred links at once come a few at a time, so that the page stays awake", async () => {
  const reader = await opened();
  await reader.write("Liens des résultats", links.slice(0, 100).join("\n"));
  await reader.page.evaluate(() => {
    const rows = () => document.querySelectorAll(".compared tbody tr").length;
    window.steps = [];
    let before = rows();
    new MutationObserver(() => {
      window.steps.push(rows() - before);
      before = rows();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await reader.click("button", "Ajouter");
  await rows(reader, 100);
  const steps = await reader.page.evaluate(() => window.steps);
  assert.ok(Math.max(...steps) <= 8, `rows that came at once: ${steps}`);
  await reader.page.locator(".compared tbody button").last().focus();
  for (let n = 0; n < 30; n++) {
    await reader.press("Shift+Tab");
    const isSeen = await reader.page.evaluate(() => {
      const here = document.activeElement;
      const { left, top, width, height } = here.getBoundingClientRect();
      return here.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    assert.ok(isSeen, "the focus is under the head or the first column");
  }
});

test("a tab that takes over has the result that the other one added", async () => {
  const first = await opened();
  await first.write("Liens des résultats", links[0]);
  await first.click("button", "Ajouter");
  await rows(first, 1);
  const second = await laterTab(first, links[1]);
  await second.click("button", "Continuer dans cet onglet");
  await second.click("button", "Ajouter à la comparaison");
  await second.reads(/2 résultats/);
  await first.click("button", "Continuer dans cet onglet");
  await rows(first, 2);
  await first.write("Liens des résultats", links[2]);
  await first.click("button", "Ajouter");
  await rows(first, 3);
});

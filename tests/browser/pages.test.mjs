//! Every page kind, on a phone and a desktop, light and dark: it fits, and axe finds nothing.
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { started } from "./lib/quiz.mjs";

const { open } = site();

const PAGES = ["/fr/", "/fr/path/", "/fr/topics/", "/fr/level-1/", "/fr/git/", "/fr/git/quiz/", "/fr/git/exam/", "/fr/result/", "/fr/settings/", "/fr/make/", "/fr/take/", "/fr/help/", "/fr/sitemap/"];

for (const [name, options] of [["phone, light", { phone: true }], ["desktop, dark", { dark: true }]]) {
  test(`pages on a ${name}`, async () => {
    const reader = await open("/fr/", options);
    for (const path of PAGES) {
      await reader.go(path);
      await started(reader);
      await reader.fits();
      await reader.axe();
    }
  });
}

test("a page of double size on a small window still fits", async () => {
  const reader = await open("/fr/git/quiz/", { viewport: { width: 320, height: 640 } });
  await started(reader);
  await reader.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await reader.fits();
});

test("the site map is one click away, and leads to a quiz", async () => {
  const reader = await open("/fr/settings/");
  await started(reader);
  await reader.click("link", "Plan du site");
  await reader.sees("heading", "Plan du site");
  await reader.click("link", "Examen : Git");
  await reader.reads("Question 1 sur 20");
});

test("a focus that comes to a long study page from its end stays in sight", async () => {
  const reader = await open("/fr/level-1/", { phone: true });
  await started(reader);
  const height = () => reader.page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await reader.press("Shift+Tab");
  await reader.focuses("link", "Plan du site");
  // The page grows where it is looked at: without that there is nothing to see here.
  await reader.page.waitForFunction((before) => document.documentElement.scrollHeight > before, before);
  await reader.page.waitForFunction(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom < innerHeight + 1;
  });
});

test("a backup is saved, read back in another browser, and the reading undone", async () => {
  const reader = await open("/fr/docker/quiz/");
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.click("link", "Réglages");
  await reader.check("radio", "Sombre");
  const download = reader.page.waitForEvent("download");
  await reader.click("button", "Enregistrer mes données");
  const file = await (await download).path();

  const other = await open("/fr/settings/");
  await started(other);
  await other.page.getByLabel("Reprendre un fichier enregistré").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await other.reads("n’est pas une sauvegarde de Palier");
  await other.page.getByLabel("Reprendre un fichier enregistré").setInputFiles(file);
  await other.reads(/éléments? repris du fichier/);
  await other.page.waitForSelector("html[data-theme=dark]");
  await other.click("link", "Palier");
  await other.sees("link", "Entraînement : Docker");
  await other.click("link", "Réglages");
  await other.click("button", "Annuler la reprise");
  await other.reads("Vos données d’avant la reprise sont revenues.");
  await other.click("link", "Palier");
  await other.misses("link", "Entraînement : Docker");
});

test("everything can be forgotten, after a question", async () => {
  const reader = await open("/fr/docker/quiz/");
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.click("link", "Réglages");
  await reader.click("button", "Tout effacer");
  await reader.click("button", "Oui, tout effacer");
  await reader.reads("Tout est effacé.");
  await reader.misses("button", "Oui, tout effacer");
  await reader.click("link", "Palier");
  await reader.misses("link", "Entraînement : Docker");
});

test("by keyboard, nothing is forgotten because Enter was held down, and the focus is never lost", async () => {
  const reader = await open("/fr/docker/quiz/");
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.click("link", "Réglages");
  await reader.the("button", "Tout effacer").focus();
  await reader.press("Enter");
  await reader.focuses("button", "Non, garder");
  await reader.press("Enter");
  await reader.focuses("button", "Tout effacer");
  await reader.press("Enter");
  await reader.focuses("button", "Non, garder");
  await reader.press("Tab", "Enter");
  await reader.reads("Tout est effacé.");
  await reader.focuses("button", "Tout effacer");
});

test("what is printed holds the answers of a track, and what a run without a miss or a placement says", async () => {
  const study = await open("/fr/programme/");
  await started(study);
  await study.page.emulateMedia({ media: "print" });
  await study.reads("Pourquoi");
  await study.page.getByText("Voir la réponse").first().waitFor({ state: "hidden" });
  const run = await open("/fr/git/quiz/#n=1");
  await started(run);
  await run.page.getByText("git switch correctif").click();
  await run.click("button", "Valider");
  await run.click("button", "Voir le résultat");
  await run.sees("heading", "Revoir chaque question");
  await run.page.emulateMedia({ media: "print" });
  await run.reads("100 % des points");
  await run.misses("heading", "À revoir");
  const placement = await open("/fr/git/place/#resume");
  await placement.click("button", "Je ne sais pas");
  await placement.click("button", "Arrêter ici et voir le résultat");
  await placement.sees("heading", "Revoir chaque question");
  await placement.page.emulateMedia({ media: "print" });
  await placement.reads("Vous avez arrêté avant");
});

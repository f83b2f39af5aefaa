//! Journeys of those who read a result: what the link says, what has changed since, what is printed and saved.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { copyOfSite } from "./lib/copy.mjs";
import { started } from "./lib/quiz.mjs";
import { report, results } from "./lib/results.mjs";
import { site } from "./lib/site.mjs";

const copy = copyOfSite();
const { open } = site({ folder: copy.path });
const HOSTILE = "<img src=x onerror=alert(1)>\u202egnp.exe\u2066\u0007 & \"Zoé\"";
let links;

before(() => (links = results(["Camille", HOSTILE, ""])));
after(() => copy.remove());

test("a result is read on a phone: whose it is, how it went, each answer, the sheet for the interview", async () => {
  const reader = await open(links[0], { phone: true });
  await reader.sees("heading", "Résultat : Camille");
  await reader.reads("Test envoyé par : Ada.");
  await reader.reads("Terminé par la personne.");
  await reader.reads("L’horloge a sauté 1 fois, en tout 1 min 01 s");
  await reader.reads("La page a été quittée 2 fois, en tout 41 secondes.");
  await reader.reads("Un lien ne peut pas prouver qui a répondu");
  await reader.reads(/Git, prêt : .*% de chances/);
  await reader.reads(/Repose sur \d+ questions\./);
  assert.equal(await reader.page.locator(".each .reviewed").count(), 10);
  await reader.click("button", "Tout déplier");
  assert.equal(await reader.page.locator(".each details:not([open])").count(), 0);
  await reader.reads("Réponse donnée :");
  await reader.sees("heading", "Fiche d’entretien : Camille");
  // It names the file that the page is printed to, and the tab among others.
  assert.equal(await reader.page.title(), "Résultat : Camille · Palier");
  await reader.fits();
  await reader.axe();
});

test("a name is text, whatever it is made of", async () => {
  const reader = await open(links[1]);
  const heading = reader.page.locator("main h1");
  await reader.reads("Résultat : <img");
  assert.equal(await heading.innerText(), "Résultat : <img src=x onerror=alert(1)>gnp.exe & \"Zoé\"");
  assert.equal(await reader.page.locator("main img").count(), 0);
  const shown = await reader.page.locator("main").innerText();
  assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069\u0007]/);
  const nameless = await open(links[2]);
  await nameless.sees("heading", "Résultat : Sans nom");
});

test("a bad link is told for what it is, and another can be pasted by keyboard", async () => {
  const link = links[0];
  const reader = await open(link.slice(0, -10));
  const whole = link.split("#")[1].length;
  await reader.reads(`Ce lien est incomplet : ${whole - 10} caractères sur ${whole}.`);
  await reader.reads("Copiez de nouveau le lien en entier");
  await reader.write("Lien du résultat", `<https://a.example${link}>`);
  await reader.the("button", "Ouvrir").focus();
  await reader.press("Enter");
  await reader.sees("heading", "Résultat : Camille");
  await reader.go("/fr/read/#r1" + "0".repeat(40));
  await reader.page.reload();
  await reader.reads("Ce lien est abîmé : quelque chose y a été changé.");
  await reader.go("/fr/read/");
  await reader.page.reload();
  await reader.reads("Collez ici le lien reçu");
  await reader.fits();
});

test("a link opens though something was put into it on its way", async () => {
  const [page, text] = links[0].split("#");
  const cases = [`${page}#${text.slice(0, 80)}%20${text.slice(80)}`, `${page}#${text}?utm_source=mail`, `${page}%23${text}`];
  for (const path of cases) {
    const reader = await open(path, { allow: [/404/] });
    await reader.sees("heading", "Résultat : Camille");
  }
  const reader = await open("/fr/read/");
  await started(reader);
  const mail = `Bonjour,\n> https://a.example${links[0].slice(0, 60)}\n> ${links[0].slice(60, 130)}\n> ${links[0].slice(130)}\nCamille`;
  await reader.write("Lien du résultat", mail);
  await reader.click("button", "Ouvrir");
  await reader.sees("heading", "Résultat : Camille");
});

test("CSV and JSON are saved, and the sheet alone is printed", async () => {
  const reader = await open(links[1]);
  const saved = async (button) => {
    const [download] = await Promise.all([reader.page.waitForEvent("download"), reader.click("button", button)]);
    return readFileSync(await download.path(), "utf8");
  };
  const csv = await saved("Enregistrer en CSV");
  assert.match(csv, /^link,name,label,title,started,.*,mastery\r\n1,"<img/);
  const json = JSON.parse(await saved("Enregistrer en JSON"));
  assert.equal(json.answers.length, 10);
  assert.equal(json.estimates[0].topic, "git");
  // The same bytes as on the command line.
  const again = [report([links[1]], "csv"), report([links[1]], "json")];
  assert.deepEqual([csv, JSON.stringify(json)], [again[0], JSON.stringify(JSON.parse(again[1]))]);
  await reader.page.evaluate(() => (window.print = () => {}));
  await reader.click("button", "Imprimer la fiche d’entretien");
  const pdf = (await reader.page.pdf({ format: "Letter" })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, "the sheet is more than a page");
  await reader.click("button", "Imprimer la fiche d’entretien");
  await reader.page.emulateMedia({ media: "print" });
  assert.ok(await reader.page.locator(".interview").isVisible());
  assert.ok(!(await reader.page.locator(".report").isVisible()));
  await reader.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.ok(await reader.page.locator(".report").isVisible());
  assert.ok(await reader.page.locator(".each").isVisible());
});

test("a bank that was edited still opens old links, and says what has changed", async () => {
  const json = links[0];
  const file = join(copy.path, "content/git");
  const skill = (await import("node:fs")).readdirSync(file).filter((name) => name.endsWith(".fr.md") && !name.startsWith("track"));
  const kept = skill.map((name) => [join(file, name), readFileSync(join(file, name), "utf8")]);
  for (const [path, text] of kept) writeFileSync(path, text.replace(/^- \[x\] (.*)$/gm, "- [x] $1 (mis à jour)"));
  const reader = await open(json);
  await reader.sees("heading", "Ce qui a changé depuis");
  await reader.reads(/\d+ questions? (a été modifiée|ont été modifiées)/);
  for (const [path, text] of kept) writeFileSync(path, text.replace(/^(## .*\{#)/gm, "$1new-"));
  await reader.page.reload();
  await reader.reads("10 questions ont été retirées : elles ne comptent pas.");
  await reader.reads("Question retirée depuis : elle ne compte pas.");
  for (const [path, text] of kept) writeFileSync(path, text);
});

test("what the numbers mean is a page of its own", async () => {
  const reader = await open("/fr/help/", { phone: true });
  await started(reader);
  await reader.sees("heading", "Vie privée, en cinq lignes");
  assert.equal(await reader.page.locator("#privacy li").count(), 5);
  await reader.fits();
  await reader.axe();
});

//! A test goes from one person to another and its result to a third, each in a browser profile of their own, with
//! nothing between them but a host of static files.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { copyOfSite } from "./lib/copy.mjs";
import { goThrough } from "./lib/link.mjs";
import { profile } from "./lib/profile.mjs";
import { started } from "./lib/quiz.mjs";
import { serve } from "./serve.mjs";

const copy = copyOfSite();
const people = [];
let server;

before(async () => (server = await serve(copy.path)));
after(async () => {
  await Promise.all(people.map((one) => one.close()));
  await server?.close();
  copy.remove();
});

async function visit(path, options) {
  const person = await profile(server, path, options);
  people.push(person);
  return person;
}

const inPath = (link) => new URL(link).pathname + new URL(link).hash;

/** Somebody puts a test together for two people, each with an own draw. */
async function made() {
  const { reader, close } = await visit("/fr/make/");
  await started(reader);
  await reader.check("checkbox", "Git");
  await reader.reads(/questions à tirer/);
  await reader.page.getByLabel("Nombre de questions", { exact: true }).fill("4");
  await reader.page.getByLabel("Titre", { exact: true }).fill("Entretien Git");
  await reader.page.getByLabel("Noms ou alias, un par ligne", { exact: true }).fill("Ada\nBo");
  await reader.click("button", "Créer le lien");
  await reader.sees("heading", "2 liens sont prêts");
  const links = await reader.page.locator(".made tbody a").evaluateAll((all) => all.map((link) => link.href));
  assert.deepEqual(await close(), []);
  return links.map(inPath);
}

/** Somebody takes it on a phone, and copies the result link. */
async function taken(path, name) {
  const { reader, close } = await visit(path, { phone: true });
  await reader.reads(`Pour ${name}.`);
  await reader.fits();
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  const result = await reader.page.getByLabel("Lien de votre résultat").inputValue();
  assert.deepEqual(await close(), []);
  return inPath(result);
}

/** All that stands in the questions' files of Git becomes something else. */
function edit(change) {
  const folder = join(copy.path, "content/git");
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".fr.md") && !name.startsWith("track"))) {
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }
}

test("a test is made in one profile, taken in others on a phone, read in a third and compared, over static files alone", async () => {
  const tests = await made();
  assert.equal(tests.length, 2);
  const results = [await taken(tests[0], "Ada"), await taken(tests[1], "Bo")];

  const { reader, close } = await visit(results[0]);
  await reader.sees("heading", "Résultat : Ada");
  await reader.reads("Entretien Git");
  assert.equal(await reader.page.locator(".each .reviewed").count(), 4);
  await reader.misses("heading", "Ce qui a changé depuis");
  await reader.click("button", "Ajouter à la comparaison");
  await reader.click("link", "Voir la comparaison");
  await reader.reads("1 résultat, par compétence");
  await reader.write("Liens des résultats", `Bonjour,\n> ${server.origin}${results[1].slice(0, 60)}\n> ${results[1].slice(60)}\nBo`);
  await reader.click("button", "Ajouter");
  await reader.reads("2 résultats, par compétence");
  const options = await reader.page.getByLabel("Test", { exact: true }).locator("option").allInnerTexts();
  assert.deepEqual(options, ["Tous (2)", "Entretien Git (2)"], "two draws of one test are one test");

  edit((text) => text.replace(/^#{2,3} .*\{.*\}$/gm, "$&\n\nLisez bien."));
  await reader.page.reload();
  await reader.reads(/questions? changées? depuis/);
  await reader.click("link", "Ada");
  await reader.sees("heading", "Ce qui a changé depuis");
  await reader.reads("4 questions ont été modifiées");
  assert.deepEqual(await close(), []);

  for (const { method, path, status } of server.log) {
    assert.equal(method, "GET", path);
    assert.equal(status, 200, path);
    assert.ok(statSync(join(copy.path, path)), path);
  }
});

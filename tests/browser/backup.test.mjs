//! A backup that is not what it should be changes nothing, and nothing that an import replaces is lost.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { site } from "./lib/site.mjs";
import { started } from "./lib/quiz.mjs";

const { open } = site();

const RUN = "palier.session.docker-quiz";

/** A reader with one answer in Docker, on the page of settings. */
async function withAnswer() {
  const reader = await open("/fr/docker/quiz/");
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.click("link", "Réglages");
  await reader.sees("heading", "Mes données");
  return reader;
}

const stored = (reader) => reader.page.evaluate(() => ({ ...localStorage }));

/** Hands in a backup of these records. */
function handIn(reader, records) {
  const buffer = Buffer.from(JSON.stringify({ palier_backup: 1, records }));
  const file = { name: "palier-sauvegarde.json", mimeType: "application/json", buffer };
  return reader.page.getByLabel("Reprendre un fichier enregistré").setInputFiles(file);
}

test("a backup of which a record does not hold what its name says changes nothing", async () => {
  const reader = await withAnswer();
  const before = await stored(reader);
  const names = ["session.git-quiz", "result.git-quiz", "trial.path", "placed.path", "can-do", "log", "standing.git", "settings", "make", "compared", "sitting.12345678"];
  for (const name of names) {
    await handIn(reader, []);
    await reader.reads("0 élément repris du fichier.");
    await reader.click("button", "Annuler la reprise");
    await reader.reads("Vos données d’avant la reprise sont revenues.");
    await handIn(reader, [["palier.result.git-quiz", before[RUN].replace('"current":{', '"x":{')], [`palier.${name}`, '{"v":1,"data":{"current":7}}']]);
    await reader.reads("Une partie de ce fichier est abîmée. Rien n’a été changé.");
    assert.equal((await stored(reader))[RUN], before[RUN], name);
  }
});

test("a backup made while a record is damaged can be read back, and keeps it aside", async () => {
  const reader = await withAnswer();
  const damaged = '{"v":1,"data":{"current":7}}';
  await reader.page.evaluate((text) => (localStorage["palier.result.git-quiz"] = text), damaged);
  const download = reader.page.waitForEvent("download");
  await reader.click("button", "Enregistrer mes données");
  const { records } = JSON.parse(await readFile(await (await download).path(), "utf8"));
  const other = await open("/fr/settings/");
  await started(other);
  await handIn(other, records);
  await other.reads("2 éléments repris du fichier.");
  await other.reads("1 élément abîmé est mis de côté");
  assert.equal((await stored(other))["palier.aside.1.result.git-quiz"], damaged);
});

test("what was answered after an import is not lost by undoing it late", async () => {
  const reader = await withAnswer();
  const before = await stored(reader);
  await handIn(reader, []);
  await reader.reads("0 élément repris du fichier.");
  await reader.go("/fr/git/quiz/");
  await started(reader);
  await reader.click("button", "Je ne sais pas");
  await reader.click("link", "Réglages");
  await reader.click("button", "Annuler la reprise");
  await reader.reads("Vos données d’avant la reprise sont revenues.");
  assert.equal((await stored(reader))[RUN], before[RUN]);
  await reader.focuses("button", "Annuler la reprise");
  await reader.press("Enter");
  await reader.page.waitForFunction(() => "palier.session.git-quiz" in localStorage);
  assert.equal((await stored(reader))[RUN], undefined);
});

test("of several imports in a row, what was there before the first comes back", async () => {
  const reader = await withAnswer();
  const before = await stored(reader);
  for (const records of [[], [["palier.can-do", '{"v":1,"data":[]}']]]) {
    await handIn(reader, records);
    await reader.reads(`${records.length} élément repris du fichier.`);
  }
  await reader.click("button", "Annuler la reprise");
  await reader.reads("Vos données d’avant la reprise sont revenues.");
  assert.equal((await stored(reader))[RUN], before[RUN]);
});

test("an import for which there is no room changes nothing, and says so", async () => {
  const reader = await withAnswer();
  const before = await stored(reader);
  await handIn(reader, [["palier.aside.1.log", "x".repeat(9e6)]]);
  await reader.reads("Il n’y a pas assez de place dans ce navigateur pour reprendre ce fichier. Rien n’a été changé.");
  assert.deepEqual(await stored(reader), before);
});

test("a damaged record is told of wherever it is found", async () => {
  for (const [name, path] of [["session.docker-quiz", "/fr/"], ["trial.path", "/fr/"], ["log", "/fr/skills/"], ["can-do", "/fr/git/quiz/"], ["standing.git", "/fr/topics/"], ["result.git-quiz", "/fr/result/#of=git-quiz"]]) {
    const reader = await open("/fr/help/");
    await started(reader);
    await reader.page.evaluate((name) => (localStorage[`palier.${name}`] = '{"v":1,"data":7}'), name);
    await reader.go(path);
    await reader.reads("était abîmé : il est mis de côté");
    assert.equal((await stored(reader))[`palier.aside.1.${name}`], '{"v":1,"data":7}');
  }
});

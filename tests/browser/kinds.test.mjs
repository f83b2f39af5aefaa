//! Each kind of question by mouse, finger and keyboard, and as a screen reader is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bring, heard, kinds } from "./lib/kinds.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();
const PHONE = { phone: true, viewport: { width: 375, height: 667 } };
const TITLES = ["L'ordre", "La commande", "La faute", "Les paires", "Plusieurs", "L'explication", "D'abord"];

const verdict = (reader) => reader.page.locator(".verdict:visible").innerText();

/** Runs in the page: what is to be touched and is less than 44 pixels high or wide. */
function smallTargets() {
  const targets = [...document.querySelectorAll(".quiz :is(button, select, summary, label:has(input), input[type=text], .handle)")];
  const seen = targets.filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const boxes = seen.map((one) => [one, one.getBoundingClientRect()]);
  return boxes.filter(([, { width, height }]) => Math.min(width, height) < 43.9).map(([one, { width, height }]) => `${one.className || one.id || one.tagName}: ${width} × ${height}`);
}

test("a command is typed and checked by Enter, and told why it is wrong", async () => {
  const reader = await kinds(open, PHONE);
  await bring(reader, "La commande");
  const line = await reader.sees("textbox", "Votre commande");
  const wishes = await line.evaluate((input) => ["autocapitalize", "autocomplete", "spellcheck", "enterkeyhint"].map((name) => input.getAttribute(name)));
  assert.deepEqual(wishes, ["off", "off", "false", "go"]);
  await line.focus();
  await reader.press("Enter");
  await reader.reads("Écrivez d’abord une réponse");
  await reader.page.keyboard.type("docker ps");
  await reader.press("Enter");
  await reader.reads("Faux");
  await reader.reads("seulement ceux qui tournent");
  assert.deepEqual(await reader.page.locator(".samples code").allInnerTexts(), ["docker ps -a"]);
  const live = (await heard(reader)).filter(({ live }) => live === "polite");
  assert.ok(live.length > 0);
  assert.equal(await reader.page.evaluate(() => document.activeElement.id), "question-verdict");
  await reader.fits();
});

test("digits that are typed choose nothing, and a right line is right however it is written", async () => {
  const reader = await kinds(open);
  await bring(reader, "La commande");
  const position = await reader.page.locator(".position").innerText();
  await reader.the("textbox", "Votre commande").focus();
  await reader.page.keyboard.type("12 ");
  await reader.press("ArrowLeft", "ArrowRight");
  assert.equal(await reader.page.locator(".position").innerText(), position);
  await reader.write("Votre commande", "$ docker container ls --all");
  await reader.click("button", "Valider");
  assert.equal(await verdict(reader), "Juste");
});

test("hints come one by one, cost nothing and are counted", async () => {
  const reader = await kinds(open);
  await bring(reader, "La commande");
  assert.deepEqual(await reader.page.locator(".hint:visible > summary").allInnerTexts(), ["Indice 1"]);
  const first = reader.page.locator(".hint > summary").first();
  for (let n = 0; n < 3; n++) await first.click();
  await reader.page.locator(".hint > summary").nth(1).click();
  await reader.write("Votre commande", "docker ps -a");
  await reader.press("Enter");
  assert.equal(await verdict(reader), "Juste");
  await finish(reader);
  await reader.reads("2 indices ouverts (gratuits).");
  await reader.reads(/: 1 entièrement juste sur \d+ questions?/);
});

test("lines at fault are ticked, each with its number, and answered line by line", async () => {
  const reader = await kinds(open, PHONE);
  await bring(reader, "La faute");
  await reader.fits();
  const boxes = (await heard(reader)).filter(({ role }) => role === "checkbox");
  assert.equal(boxes.length, 3);
  const hidden = await reader.page.locator(".lines").evaluate((list) => list.scrollHeight - list.clientHeight);
  assert.equal(hidden, 0, "lines are cut off");
  const ends = await reader.page.locator(".lines .line code:last-child").evaluateAll((all) => all.map((code) => code.getBoundingClientRect().right));
  assert.ok(ends.every((end) => end <= 375), `lines end at ${ends}`);
  assert.match(boxes[2].name, /^Ligne 3 : +return total \/ len\(valeur\)$/);
  await reader.the("checkbox", /^Ligne 1 /).focus();
  // A digit is a line's number.
  await reader.press("Space", "1", "1");
  await reader.page.getByText("return", { exact: true }).tap();
  const after = (await heard(reader)).filter(({ role }) => role === "checkbox").map(({ checked }) => checked);
  assert.deepEqual(after, ["true", "false", "true"]);
  await reader.click("button", "Valider");
  assert.equal(await verdict(reader), "En partie juste, 0,5 point sur 1\u00a0: 1 bonne, 1 fausse");
  await reader.reads("Rien à reprocher à cette ligne.");
  await reader.reads("valeur n'existe pas.");
  await reader.fits();
});

test("a check of nothing says what is missing, of each kind", async () => {
  const reader = await kinds(open, PHONE);
  for (const [title, what] of [["Les paires", "Complétez d’abord chaque ligne"], ["La faute", "Choisissez d’abord une réponse"], ["Plusieurs", "Choisissez d’abord une réponse"], ["La commande", "Écrivez d’abord une réponse"]]) {
    await bring(reader, title);
    await reader.click("button", "Valider");
    await reader.reads(what);
    const said = await reader.page.locator(".said").boundingBox();
    assert.ok(said.y >= 0 && said.y + said.height <= 667, `it stands at ${said.y}`);
    assert.equal(await reader.page.locator(".question").getAttribute("data-state"), "open");
  }
});

test("quick clicks are all counted, and part marks say what makes them", async () => {
  const reader = await kinds(open);
  await bring(reader, "Plusieurs");
  await reader.page.evaluate(() => document.querySelectorAll(".answer input").forEach((input) => ["un", "deux", "trois"].includes(input.labels[0].innerText.trim()) && input.click()));
  await reader.page.evaluate(() => document.querySelector("#button-check").click());
  await reader.reads("En partie juste, 0,5 point sur 1 : 2 bonnes, 1 fausse");
});

test("pairs are matched by native selects that say what they are for", async () => {
  const reader = await kinds(open);
  await bring(reader, "Les paires");
  const boxes = (await heard(reader)).filter(({ role }) => role === "combobox");
  assert.deepEqual(boxes.map(({ name }) => name).sort(), ["git add", "git fetch", "git push"]);
  await reader.page.getByLabel("git add").selectOption("indexe");
  await reader.page.getByLabel("git push").selectOption("reçoit");
  await reader.page.getByLabel("git fetch").selectOption("reçoit");
  await reader.click("button", "Valider");
  assert.equal(await verdict(reader), "En partie juste, 0,67 point sur 1\u00a0: 2 lignes justes sur 3");
});

test("the story of a case stays in view over its questions, which stay together", async () => {
  const reader = await kinds(open, PHONE);
  await bring(reader, "D'abord");
  await reader.sees("heading", "Cas : Le vendredi soir");
  const story = reader.page.locator(".story");
  await reader.page.locator(".turning").scrollIntoViewIfNeeded();
  await reader.page.evaluate(() => scrollBy({ top: 200, behavior: "instant" }));
  const box = await story.boundingBox();
  assert.ok(box.y >= 0 && box.height <= 667 / 4, `the story stands at ${box.y} and is ${box.height} high`);
  await reader.page.locator(".story summary").focus();
  await reader.press("ArrowDown", "End");
  await reader.page.waitForFunction(() => {
    const story = document.querySelector(".story");
    return story.scrollTop >= story.scrollHeight - story.clientHeight - 1;
  });
  const end = await reader.page.locator(".story-text").boundingBox();
  assert.ok(end.y + end.height <= box.y + box.height + 1, "its end cannot be read");
  await reader.page.locator(".jump > summary").click();
  await reader.page.locator(".dot").first().waitFor();
  await reader.page.locator(".bottom a").first().focus();
  for (let n = 0; n < 24; n++) {
    await reader.press("Shift+Tab");
    const under = await reader.page.evaluate(() => {
      const here = document.activeElement;
      return here.closest(".story ~ *") !== null && here.getBoundingClientRect().top < document.querySelector(".story").getBoundingClientRect().bottom;
    });
    assert.ok(!under, "the focus is under the story");
  }
  await reader.page.locator(".story summary").click();
  await reader.click("button", "Passer");
  await reader.reads("Ensuite");
  assert.equal(await reader.page.locator("#question-title").innerText(), "Ensuite");
  assert.equal(await story.getAttribute("open"), null, "it is as the reader left it");
  await reader.page.locator(".story summary").focus();
  await reader.press("Tab", "Shift+Tab");
  const ring = await reader.page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).outlineOffset));
  assert.ok(ring < 0, "the folded story cuts the ring of its title");
});

test("an explanation is given aloud or in writing, and its points are apart from every score", async () => {
  const reader = await kinds(open);
  await bring(reader, "L'explication");
  await reader.sees("textbox", "Votre explication (facultatif)");
  const n = Number((await reader.page.locator(".position").innerText()).match(/\d+/)[0]);
  await reader.click("button", "Voir la réponse modèle");
  await reader.reads("Un commit est un instantané.");
  await reader.check("checkbox", "Il a un parent.");
  await reader.check("checkbox", "Il a un message.");
  await reader.reads("À part : 2 points sur 3");
  await reader.the("checkbox", "Il a un parent.").uncheck();
  await reader.reads("À part : 1 point sur 3");
  await finish(reader);
  await reader.reads("À part : 1 point sur 3, dans 1 explication");
  // Only those that were passed on the way count, and can be asked again.
  await reader.reads(n > 1 ? `: 0 entièrement juste sur ${n - 1} question` : "Aucune réponse ne compte dans cette séance.");
  await reader.reads(n === 1 ? "Aucune question manquée." : n === 2 ? "Reprendre la question manquée" : `Reprendre les ${n - 1} questions manquées`);
});

test("finishing with questions left is asked about where the focus is, and can be taken back", async () => {
  const reader = await kinds(open);
  await reader.the("button", "Terminer").focus();
  await reader.press("Enter");
  await reader.reads(/Il reste \d+ questions sans réponse/);
  await reader.page.waitForFunction(() => document.activeElement.id === "finish");
  await reader.press("Tab");
  await reader.focuses("button", "Continuer à répondre");
  await reader.press("Enter");
  await reader.misses("button", "Continuer à répondre");
  await reader.page.waitForFunction(() => document.activeElement.id === "question-title");
});

test("what was missed is one page to print, and a wrong answer is read in plain text", async () => {
  const reader = await kinds(open);
  await bring(reader, "La commande");
  await reader.write("Votre commande", "docker ps");
  await reader.press("Enter");
  await reader.reads("Faux");
  await finish(reader);
  const looks = (selector) => reader.page.locator(selector).first().evaluate((text) => [getComputedStyle(text).color, getComputedStyle(text).fontWeight]);
  assert.deepEqual(await looks(".reviewed.wrong .explanation .prose p"), await looks("main"));
  const pages = (await reader.page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
  assert.equal(pages.length, 1);
});

test("the review says of each part of an answer whether it is right", async () => {
  const reader = await kinds(open, { ...PHONE, mode: "exam" });
  await bring(reader, "Les paires");
  await reader.page.getByLabel("git add").selectOption("indexe");
  await reader.page.getByLabel("git push").selectOption("reçoit");
  await bring(reader, "La faute");
  await reader.the("checkbox", /^Ligne 1 /).check();
  await reader.the("checkbox", /^Ligne 3 /).check();
  await finish(reader);
  const parts = async (title) => {
    const reviewed = reader.page.locator(".reviewed", { has: reader.page.locator("summary", { hasText: title }) });
    await reviewed.locator("summary", { hasText: title }).click();
    return (await reviewed.locator(".mine li").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
  };
  assert.deepEqual(await parts("Les paires"), ["git add → indexe Juste", "git push → reçoit Faux", "git fetch → … Faux"]);
  assert.deepEqual(await parts("La faute"), ["Ligne 1 : def moyenne(valeurs): Faux", "Ligne 3 : return total / len(valeur) Juste"]);
  await reader.fits();
  await reader.axe();
});

test("after an exam the points are ticked in the review, and stay", async () => {
  const reader = await kinds(open, { mode: "exam" });
  await bring(reader, "L'explication");
  await reader.write("Votre explication (facultatif)", "Il a un parent, je crois.");
  await finish(reader);
  await reader.page.locator(".reviewed summary", { hasText: "L'explication" }).click();
  await reader.reads("Il a un parent, je crois.");
  const logged = () => reader.page.evaluate(() => JSON.parse(localStorage.getItem("palier.log")).data);
  const before = await logged();
  await reader.check("checkbox", "Il a un parent.");
  await reader.reads("À part : 1 point sur 3, dans 1 explication");
  const after = await logged();
  // Only the points are other ones: the answers are as old as they were.
  const changed = after.filter((one, n) => JSON.stringify(one) !== JSON.stringify(before[n]));
  assert.equal(changed.length, 1);
  assert.deepEqual(after.map((one) => one.at), before.map((one) => one.at));
  await reader.page.reload();
  await reader.reads("À part : 1 point sur 3, dans 1 explication");
});

for (const [name, options] of [["a phone, light", PHONE], ["a phone, dark", { ...PHONE, dark: true }], ["a desktop, light", {}], ["a desktop, dark", { dark: true }]]) {
  test(`every kind on ${name}: it fits, and axe finds nothing`, async () => {
    const reader = await kinds(open, options);
    for (const title of TITLES) {
      await bring(reader, title);
      await reader.fits();
      await reader.axe();
      assert.deepEqual(await reader.page.evaluate(smallTargets), [], title);
      await reader.click("button", "Je ne sais pas");
      await reader.reads("Vous ne saviez pas");
      await reader.fits();
      await reader.axe();
      assert.deepEqual(await reader.page.evaluate(smallTargets), [], title);
    }
  });
}

for (const [name, options] of [["a phone", PHONE], ["a desktop", {}]]) {
  test(`nothing moves by itself on ${name}`, async () => {
    const reader = await kinds(open, options);
    for (const title of TITLES) {
      await bring(reader, title);
      await reader.click("button", "Je ne sais pas");
      await reader.reads("Vous ne saviez pas");
    }
    assert.equal(await reader.page.evaluate(() => globalThis.shifts), 0);
  });
}

async function finish(reader) {
  await reader.page.getByRole("button", { name: /^(Terminer|Voir le résultat)$/ }).click();
  const anyway = reader.page.getByRole("button", { name: "Terminer quand même" });
  await reader.page.locator(".result, .notice.warning").first().waitFor();
  if (await anyway.count()) await anyway.click();
  await reader.sees("heading", "Votre résultat");
}

test("what is said twice in a row is announced twice", async () => {
  const reader = await kinds(open);
  await bring(reader, "Les paires");
  const says = () => reader.page.locator(".said").textContent();
  const changes = (old) => reader.page.waitForFunction((old) => document.querySelector(".said").textContent !== old, old);
  await reader.click("button", "Valider");
  await reader.reads("Complétez d’abord chaque ligne");
  for (let n = 0; n < 2; n++) {
    const before = await says();
    await reader.click("button", "Valider");
    await changes(before);
    await reader.reads("Complétez d’abord chaque ligne");
  }
  await bring(reader, "L'ordre");
  for (let n = 0; n < 2; n++) {
    const before = await says();
    await reader.page.locator(".step .down").first().click();
    await changes(before);
    await reader.reads("Étape déplacée en position 2 sur 4");
  }
});

test("what was written is not lost by \"I don't know\"", async () => {
  const practice = await kinds(open);
  await bring(practice, "L'explication");
  const words = (reader) => reader.page.getByRole("textbox", { name: /Votre explication/ });
  await words(practice).fill("Un instantané.");
  await practice.click("button", "Je ne sais pas");
  await practice.page.locator(".question[data-state=checked]").waitFor();
  assert.equal(await words(practice).inputValue(), "Un instantané.");
  await practice.click("button", "Terminer");
  await practice.click("button", "Terminer quand même");
  await practice.page.locator(".reviewed summary", { hasText: "L'explication" }).click();
  await practice.reads("Vous aviez écrit : Un instantané.");
  const exam = await kinds(open, { mode: "exam" });
  await bring(exam, "L'explication");
  await words(exam).fill("Un instantané.");
  await exam.click("button", "Je ne sais pas");
  await exam.page.locator("#button-dont-know[aria-pressed=true]").waitFor();
  assert.equal(await words(exam).inputValue(), "Un instantané.");
  await exam.click("button", "Je ne sais pas");
  await exam.page.locator("#button-dont-know[aria-pressed=false]").waitFor();
  await exam.page.waitForFunction(() => /"draft":\{"explained".*Un instantané/.test(localStorage["palier.session.mix-exam"]));
});

//! Journeys of those who put a test together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLink } from "./lib/link.mjs";
import { started } from "./lib/quiz.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();
const field = (reader, label) => reader.page.getByLabel(label, { exact: true });

/** What the clipboard was given. */
function watchClipboard() {
  window.copied = [];
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void window.copied.push(text) } });
}

test("a test is put together by mouse, and its link copied", async () => {
  const reader = await open("/fr/", { script: watchClipboard });
  await started(reader);
  await reader.the("main").getByRole("link", { name: "Créer un test" }).click();
  await reader.sees("heading", "Créer un test");
  await reader.reads("Rien n’est encore choisi.");
  await reader.sees("group", /^Combien de questions/);
  await reader.check("checkbox", "Git");
  await reader.reads(/Obligatoire : de 1 à \d+\./);
  await reader.reads(/\d+ questions à tirer\. Environ \d+ minutes\./);
  // Without a number nothing is said of a test of one question.
  await field(reader, "Nombre de questions").fill("");
  await reader.page.getByText(/Environ \d+ minutes/).waitFor({ state: "hidden" });
  await reader.reads(/\d+ questions à tirer\./);
  await field(reader, "Nombre de questions").fill("5");
  await reader.reads(/plus de points \d+ fois sur 100, une égalité comptant pour moitié\./);
  await field(reader, "Titre").fill("Équipe données");
  await reader.click("button", "Créer le lien");
  await reader.sees("heading", "Le lien est prêt");
  const link = await field(reader, "Lien vers le test").inputValue();
  assert.match(link, /\/fr\/take\/#t1[0-9A-Za-z]+$/);
  await reader.click("button", "Copier");
  await reader.reads("C’est copié.");
  assert.deepEqual(await reader.page.evaluate(() => window.copied), [link]);
  const mail = await reader.the("link", "Envoyer par courriel").getAttribute("href");
  assert.ok(mail.startsWith("mailto:?subject=") && decodeURIComponent(mail).includes(link));
  await reader.page.getByText("Code QR", { exact: true }).click();
  await reader.sees("img", /^Code QR du lien/);
  await reader.axe();
});

test("the system's share sheet gets the link", async () => {
  const script = () => Object.defineProperty(navigator, "share", { value: async (what) => void (window.shared = what) });
  const reader = await open("/fr/make/", { script });
  const path = await makeLink(reader);
  await reader.click("button", "Partager…");
  const { title, url } = await reader.page.evaluate(() => window.shared);
  assert.equal(title, "Un test technique");
  assert.equal(new URL(url).pathname + new URL(url).hash, path);
});

test("a test is put together by keyboard on a phone", async () => {
  const reader = await open("/fr/make/", { phone: true });
  await started(reader);
  await reader.the("checkbox", "Git").focus();
  await reader.press("Space", "Tab", "Enter", "Tab");
  // The first skill is in reach, and goes.
  await reader.press("Space");
  await reader.reads(/Compétences : (\d+) sur (?!\1)\d+/);
  await field(reader, "Nombre de questions").focus();
  await reader.press("Control+a");
  await reader.page.keyboard.type("4");
  await reader.reads(/questions à tirer/);
  await reader.the("button", "Créer le lien").focus();
  await reader.press("Enter");
  await reader.sees("heading", "Le lien est prêt");
  await reader.fits();
});

test("where the clipboard is refused, the link is marked to be copied by hand", async () => {
  const refuse = () =>
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  const reader = await open("/fr/make/", { script: refuse });
  await makeLink(reader);
  await reader.click("button", "Copier");
  await reader.reads("Le navigateur refuse de copier");
  const marked = await reader.page.evaluate(() => document.getSelection().toString() || document.activeElement.value);
  assert.match(marked, /#t1/);
  // Nobody's link is copied together with everybody's.
  await field(reader, "Noms ou alias, un par ligne").fill("Ada\nBo");
  await reader.click("button", "Créer le lien");
  await reader.click("button", "Copier le lien pour Ada");
  await reader.reads("ouvrez le menu du lien");
  assert.equal(await reader.page.evaluate(() => document.activeElement.value ?? ""), "");
});

test("what is wrong is said at its control, which has the focus", async () => {
  const reader = await open("/fr/make/");
  await started(reader);
  const wrong = async (text, id) => {
    await reader.click("button", "Créer le lien");
    await reader.reads(text);
    await reader.page.waitForFunction((id) => document.activeElement?.id === id, id);
    await reader.axe();
  };
  await wrong("Cochez au moins un sujet ou une compétence.", "make-what");
  await reader.check("checkbox", "Git");
  await reader.reads(/questions à tirer/);
  await reader.check("radio", /^Autant de questions/);
  await reader.the("checkbox", "Choix unique").uncheck();
  await wrong("Pour situer une personne, cochez les trois niveaux en entier", "make-what");
  await reader.check("checkbox", "Choix unique");
  await reader.check("radio", "Un nombre de questions");
  await field(reader, "Nombre de questions").fill("9999");
  await wrong(/Écrivez un nombre de 1 à \d+/, "make-n");
  await field(reader, "Nombre de questions").fill("5");
  await field(reader, "Temps pour tout le test, en minutes").fill("0");
  await wrong("Écrivez un nombre de minutes de 1 à 600", "make-minutes");
  await field(reader, "Temps pour tout le test, en minutes").fill("30-4");
  await wrong("Écrivez un nombre de minutes de 1 à 600", "make-minutes");
  await field(reader, "Temps pour tout le test, en minutes").fill("");
  await field(reader, "Temps en plus, en %").fill("33 %");
  await wrong("Écrivez un pourcentage de 0 à 300", "make-extra");
  await field(reader, "Temps en plus, en %").fill("");
  // A date without its year has no value, and still is no empty field.
  await field(reader, "Dernier jour pour commencer").focus();
  await reader.page.keyboard.type("11");
  await wrong("écrite en entier", "make-expires");
  await field(reader, "Dernier jour pour commencer").fill("2020-01-31");
  await wrong("Choisissez aujourd’hui ou une date plus tard", "make-expires");
  await field(reader, "Dernier jour pour commencer").fill("12026-11-30");
  await wrong("l’année en quatre chiffres", "make-expires");
  await field(reader, "Dernier jour pour commencer").fill("");
  await field(reader, "Noms ou alias, un par ligne").fill(`Ada\n${"x".repeat(81)}`);
  await wrong("Le nom n° 2 est trop long : 80 caractères au plus.", "make-names");
  await field(reader, "Noms ou alias, un par ligne").fill("x\n".repeat(201));
  await wrong("201 noms, c’est trop pour une fois : 200 au plus.", "make-names");
});

test("the form survives a reload, and starting over can be undone", async () => {
  const reader = await open("/fr/make/");
  await started(reader);
  await reader.check("checkbox", "Git");
  await field(reader, "Langue").selectOption("Français");
  await field(reader, "Message").fill("Bonjour !\nÀ bientôt.");
  await reader.page.waitForFunction(() => localStorage.getItem("palier.make")?.includes("bientôt"));
  await reader.page.reload();
  await started(reader);
  assert.ok(await reader.the("checkbox", "Git").isChecked());
  assert.equal(await field(reader, "Message").inputValue(), "Bonjour !\nÀ bientôt.");
  await reader.click("button", "Tout recommencer");
  await reader.reads("Le formulaire est vide.");
  assert.equal(await field(reader, "Message").inputValue(), "");
  assert.equal(await field(reader, "Langue").inputValue(), "");
  await reader.focuses("button", "Annuler");
  await reader.press("Enter");
  await reader.focuses("button", "Tout recommencer");
  assert.ok(await reader.the("checkbox", "Git").isChecked());
  assert.equal(await field(reader, "Message").inputValue(), "Bonjour !\nÀ bientôt.");
  assert.equal(await field(reader, "Langue").inputValue(), "fr");
});

test("each of several people has a link of their own, with other questions", async () => {
  const reader = await open("/fr/make/", { script: watchClipboard });
  await started(reader);
  await reader.check("checkbox", "Git");
  await reader.reads(/questions à tirer/);
  await field(reader, "Nombre de questions").fill("10");
  await field(reader, "Noms ou alias, un par ligne").fill("Ada\n\n Bo <b> \nCléo");
  await reader.click("button", "Créer le lien");
  await reader.sees("heading", "3 liens sont prêts");
  const rows = await reader.page.locator(".made tbody tr").all();
  assert.equal(rows.length, 3);
  await reader.sees("rowheader", "Bo <b>");
  const links = await Promise.all(rows.map((row) => row.locator("a").getAttribute("href")));
  assert.equal(new Set(links).size, 3);
  await reader.click("button", "Tout copier");
  const [text] = await reader.page.evaluate(() => window.copied);
  assert.deepEqual(text.split("\n").map((line) => line.split("\t")), ["Ada", "Bo <b>", "Cléo"].map((name, i) => [name, links[i]]));
  await reader.check("checkbox", "Avec les codes QR");
  await reader.sees("img", "Code QR du lien pour Ada");
  await reader.axe();
  const first = async (link) => {
    const taker = await open(new URL(link).pathname + new URL(link).hash);
    await taker.reads(/Pour (Ada|Bo <b>|Cléo)\. Ce nom/);
    await taker.click("button", "Commencer le test");
    await taker.reads("Question 1 sur 10");
    return taker.page.locator("#question-title").innerText();
  };
  const openings = new Set();
  for (const link of links) openings.add(await first(link));
  assert.ok(openings.size > 1, "all begin with the same question");
});

test("a preview shows what the candidate sees and keeps nothing", async () => {
  const reader = await open("/fr/make/");
  await started(reader);
  await reader.check("checkbox", "Git");
  await reader.reads(/questions à tirer/);
  await field(reader, "Nombre de questions").fill("2");
  await reader.click("button", "Voir l’aperçu");
  await reader.reads("Aperçu : c’est ce que verra la personne. Rien n’est gardé.");
  const [, shown] = reader.path.split("#preview=");
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 2");
  await reader.click("button", "Je ne sais pas");
  await reader.click("button", "Terminer");
  await reader.click("button", "Terminer quand même");
  await reader.reads("Fin de l’aperçu.");
  const names = await reader.page.evaluate(() => Object.keys(localStorage));
  assert.ok(!names.some((name) => name.includes("sitting")), `${names}`);
  await reader.click("link", "Retour à la création du test");
  await reader.sees("heading", "Créer un test");
  assert.ok(await reader.the("checkbox", "Git").isChecked());
  await reader.reads(/questions à tirer/);
  await reader.click("button", "Créer le lien");
  await reader.sees("heading", "Le lien est prêt");
  const link = await field(reader, "Lien vers le test").inputValue();
  assert.equal(link.split("#")[1], shown, "it asks what the preview did");
});

test("without scripts the pages say what they need", async () => {
  const reader = await open("/fr/make/", { js: false });
  await reader.reads("La création d’un test a besoin de JavaScript.");
  await reader.go("/fr/take/");
  await reader.reads("Pour passer un test, activez JavaScript");
});

//! Journeys of candidates: from the link that came to the one that goes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clocks, elapse, goThrough, left, makeLink, passes, setClock } from "./lib/link.mjs";
import { started } from "./lib/quiz.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();

/** A link made by somebody else, in a browser of their own. */
async function link(options) {
  return makeLink(await open("/fr/make/"), options);
}

/** Waits until this is what the page says of the clock. */
const said = (reader, text) => reader.page.waitForFunction((text) => document.querySelector(".take > .said").innerText === text, text);

test("a test is taken on a phone and its result link is ready to be sent", async () => {
  const path = await link({ n: 3, minutes: 10, extra: 50, title: "Entretien Git", from: "Ada", note: "Bonne chance !\nÀ jeudi." });
  const reader = await open(path, { phone: true });
  await reader.sees("heading", "Entretien Git");
  await reader.reads("Envoyé par Ada : c’est le lien qui le dit, le site ne peut pas le vérifier.");
  await reader.reads("Bonne chance !");
  await reader.reads("3 questions.");
  await reader.reads("15 minutes pour tout le test.");
  await reader.reads("Temps en plus compris : 50 %.");
  await reader.reads("Quitter la page n’est pas noté.");
  await reader.fits();
  await reader.axe();
  await reader.page.getByLabel("Votre nom ou un alias").fill("Zoé");
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 3");
  assert.equal(await reader.page.locator(".feedback, [data-key]").count(), 0);
  await reader.axe();
  await goThrough(reader);
  await reader.reads("Le nom que vous avez donné : Zoé.");
  await reader.reads("votre assurance si vous l’avez dite.");
  await reader.reads("Aucun écart d’horloge.");
  await reader.sees("heading", "Votre résultat");
  const result = await reader.page.getByLabel("Lien de votre résultat").inputValue();
  assert.match(result, /\/fr\/read\/#r1[0-9A-Za-z]+$/);
  await reader.fits();
  await reader.axe();
  // What was sent does not change any more.
  await reader.page.reload();
  await reader.sees("heading", "Test terminé");
  assert.equal(await reader.page.getByLabel("Lien de votre résultat").inputValue(), result);
});

test("a test is taken by keyboard, with a reload in the middle", async () => {
  const reader = await open(await link({ n: 3 }));
  await reader.page.locator("main .button.primary:enabled").focus();
  await reader.press("Enter");
  await reader.reads("Question 1 sur 3");
  await reader.page.waitForFunction(() => document.activeElement?.id === "question-title");
  await reader.the("button", "Je ne sais pas").focus();
  await reader.press("Enter");
  await reader.the("button", "Question suivante").focus();
  await reader.press("Enter");
  await reader.reads("Question 2 sur 3");
  const title = await reader.page.locator("#question-title").innerText();
  await reader.page.reload();
  await reader.reads("Question 2 sur 3");
  assert.equal(await reader.page.locator("#question-title").innerText(), title);
  await reader.the("button", "Terminer").focus();
  await reader.press("Enter");
  await reader.reads("Il reste 2 questions sans réponse complète ou validée : elles compteront avec ce que vous y avez mis, ou zéro.");
  await reader.click("button", "Continuer à répondre");
  await reader.click("button", "Je ne sais pas");
  await reader.click("button", "Terminer");
  await reader.reads("Il reste 1 question sans réponse complète ou validée : elle comptera avec ce que vous y avez mis, ou zéro.");
  await reader.click("button", "Terminer quand même");
  await reader.sees("heading", "Test terminé");
});

test("the result is read in another browser", async () => {
  const reader = await open(await link({ n: 2, title: "Entretien Git" }));
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  const url = new URL(await reader.page.getByLabel("Lien de votre résultat").inputValue());
  const recruiter = await open(url.pathname + url.hash);
  await recruiter.reads("Entretien Git");
  await recruiter.go(`/fr/take/${url.hash}`);
  await recruiter.reads("Ce lien contient un résultat, pas un test.");
  await recruiter.click("link", "Lire ce résultat");
  await recruiter.reads("Entretien Git");
});

test("a name that came with the link is told before and after, though no name is given", async () => {
  const reader = await open(await link({ n: 2, name: "Camille\tDupont" }));
  await reader.reads("Pour Camille Dupont. Ce nom est dans ce lien, et sera dans celui du résultat.");
  await reader.page.getByLabel("Votre nom ou un alias").fill("");
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  await reader.reads("Aucun nom donné par vous. Le nom pour lequel ce test a été préparé : Camille Dupont.");
});

for (const place of [false, true]) {
  const what = place ? "placement" : "test";
  test(`a question that was withdrawn in the middle of a ${what} stops nobody`, async () => {
    const path = await link({ n: 3, place });
    const reader = await open(path);
    await reader.click("button", "Commencer le test");
    await reader.reads("Question 1");
    await reader.click("button", "Je ne sais pas");
    if (!place) await reader.click("button", "Question suivante");
    await reader.reads("Question 2");
    await reader.go("/fr/help/");
    await started(reader);
    await reader.page.evaluate(() => {
      const key = Object.keys(localStorage).find((key) => key.startsWith("palier.sitting"));
      const { question } = JSON.parse(localStorage[key]).data.session.items[1];
      localStorage[key] = localStorage[key].replaceAll(question, "git/withdrawn");
    });
    await reader.go(path);
    await reader.reads("Question 2");
    await reader.click("button", place ? "Je ne sais pas" : "Question suivante");
    await reader.reads("Question 3");
    await reader.page.locator("#question-title").waitFor();
  });
}

test("in practice the answer comes after each question; the result may be kept back", async () => {
  const reader = await open(await link({ n: 2, practice: true, hideResult: true }));
  await reader.reads("Votre résultat ne sera pas affiché à la fin.");
  await reader.click("button", "Commencer le test");
  await reader.click("button", "Je ne sais pas");
  await reader.page.locator(".question[data-state=checked] .feedback").waitFor();
  await reader.click("button", "Terminer");
  await reader.click("button", "Terminer quand même");
  await reader.reads("a choisi de ne pas afficher le résultat ici");
  await reader.misses("heading", "Votre résultat");
});

test("the clock goes on through a reload and gains nothing from a changed system clock", async () => {
  const path = await link({ minutes: 20 });
  const reader = await open(path, { script: clocks });
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 3");
  assert.equal(await left(reader), 1200);
  await setClock(reader, 600_000);
  await reader.page.waitForFunction(() => /0[89]:|10:00/.test(document.querySelector("[role=timer]").innerText));
  await reader.reads("Il reste 10 minutes.");
  // Set back, further than it was set forward.
  await setClock(reader, -3_600_000);
  await passes(reader, 2);
  assert.equal(await left(reader), 598);
  await passes(reader, 30);
  // What was said does not stay when it is not true any more.
  await said(reader, "");
  const before = await left(reader);
  await reader.page.reload();
  await reader.reads("Question 1 sur 3");
  const after = await left(reader);
  assert.equal(after, before);
  await reader.click("button", "Cacher l’horloge");
  await reader.misses("timer", "Temps restant");
  await reader.click("button", "Montrer l’horloge");
  // The time is up while the page is closed: that is no jump.
  await reader.go("/fr/help/");
  await setClock(reader, 0);
  await reader.go(path);
  await reader.reads("Le temps est écoulé : le test s’est terminé avec ce que vous aviez répondu.");
  await reader.reads(/Écarts d’horloge \(heure changée ou ordinateur en veille\) : 2/);
});

test("a clock that is set back just before the page is closed gains nothing", async () => {
  const path = await link({ minutes: 20 });
  const reader = await open(path, { script: clocks });
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 3");
  await passes(reader, 5);
  const before = await left(reader);
  // Less than what has passed since the attempt was kept.
  await setClock(reader, -4_000);
  await reader.page.reload();
  await reader.reads("Question 1 sur 3");
  assert.ok((await left(reader)) <= before, `${before} ${await left(reader)}`);
  await goThrough(reader);
  await reader.reads(/Écarts d’horloge \(heure changée ou ordinateur en veille\) : 1/);
});

test("when the time is up the test ends by itself, with what was answered", async () => {
  const reader = await open(await link({ minutes: 5 }), { script: clocks });
  await reader.click("button", "Commencer le test");
  await reader.click("button", "Je ne sais pas");
  await setClock(reader, 298_000);
  await said(reader, "Il reste 1 minute.");
  await elapse(reader, 2_000);
  await reader.reads("Le temps est écoulé");
  await reader.page.waitForFunction(() => document.activeElement?.id === "take-ended");
  await reader.sees("heading", "Votre résultat");
  await said(reader, "");
  assert.equal(await reader.page.getByRole("button", { name: "Je ne sais pas" }).count(), 0);
  // The question that was on the screen has its time, though nobody went on from it.
  const url = new URL(await reader.page.getByLabel("Lien de votre résultat").inputValue());
  await reader.go(url.pathname + url.hash);
  await reader.reads(/Temps passé sur les questions : [45] min/);
});

test("a link says until when, and afterwards that it is over", async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const path = await link({ expires: tomorrow });
  const early = await open(path);
  await early.reads(/À commencer le \d+ \S+ \d{4} au plus tard\./);
  await early.sees("button", "Commencer le test");
  const late = await open(path, { script: () => (Date.now = () => performance.timeOrigin + performance.now() + 3 * 86_400_000) });
  await late.reads(/Ce test devait être commencé le \d+ \S+ \d{4} au plus tard/);
  await late.misses("button", "Commencer le test");
});

/** Another tab, or another program: the page is hidden for so long. */
async function leave(reader, ms) {
  const hide = (hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  };
  await reader.page.evaluate(hide, true);
  await elapse(reader, ms);
  await reader.page.evaluate(hide, false);
}

test("leaving the page is recorded where the link says so, and the candidate is told before", async () => {
  const reader = await open(await link({ leaving: true }), { script: clocks });
  await reader.reads("Le lien dit aussi combien de fois et combien de temps cette page a été quittée");
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 3");
  await leave(reader, 100);
  await leave(reader, 2600);
  await goThrough(reader);
  await reader.reads("La page a été quittée 1 fois, en tout 2 secondes.");

  // So is a look at another page of the site.
  const third = await open(await link({ leaving: true }), { script: clocks });
  await third.click("button", "Commencer le test");
  await third.reads("Question 1 sur 3");
  await third.click("link", "Sujets");
  await third.sees("heading", "Les sujets d’entretien");
  // Ten seconds are what a reload may take.
  await elapse(third, 11_000);
  await third.page.goBack();
  await goThrough(third);
  await third.reads("La page a été quittée 1 fois, en tout 11 secondes.");

  const other = await open(await link({}), { script: clocks });
  await other.click("button", "Commencer le test");
  await other.reads("Question 1 sur 3");
  await leave(other, 2600);
  await goThrough(other);
  assert.ok(!(await other.page.innerText("main")).includes("quittée"));
});

test("a link that is cut, changed or no test is told, and another can be pasted", async () => {
  const path = await link({ n: 2 });
  const cut = path.slice(0, -9);
  const [, text] = path.split("#");
  const reader = await open(cut);
  await reader.reads(`Ce lien est incomplet : ${text.length - 9} caractères sur ${text.length}.`);
  await reader.reads("copiez le lien en entier");
  await reader.axe();
  await reader.page.getByLabel("Lien reçu").fill(`<https://example.org${path}>`);
  await reader.click("button", "Ouvrir");
  await reader.reads("2 questions.");
  const changed = text.slice(0, 20) + (text[20] === "a" ? "b" : "a") + text.slice(21);
  await reader.go(`/fr/take/#${changed}`);
  await reader.reads("Ce lien est abîmé : quelque chose y a été changé.");
  await reader.go("/fr/take/#");
  await reader.page.reload();
  await reader.reads("Il n’y a pas de test dans cette adresse.");
});

test("a test waits for a file that may still come, so that all are asked the same", async () => {
  const path = await link({ n: 3 });
  const reader = await open("/fr/help/", { allow: [/ERR_FAILED|stash/] });
  let gone = true;
  await reader.page.route(/content\/git\/stash\.fr\.md/, (route) => (gone ? route.abort() : route.continue()));
  await reader.go(path);
  await reader.sees("button", "Réessayer");
  assert.ok(await reader.the("button", "Commencer le test").isDisabled());
  assert.equal(await reader.page.getByText("n’existent plus").count(), 0);
  gone = false;
  await reader.click("button", "Réessayer");
  await reader.click("button", "Commencer le test");
  await reader.reads("Question 1 sur 3");
});

test("the result link is of the questions as they were answered, whatever becomes of them", async () => {
  const reader = await open(await link({ n: 3 }));
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  const sent = () => reader.page.getByLabel("Lien de votre résultat").inputValue();
  const before = await sent();
  await reader.page.route(/content\/git\/.*\.md/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll("?\n", "??\n") });
  });
  await reader.page.reload();
  await reader.sees("heading", "Test terminé");
  assert.equal(await sent(), before);
  for (const summary of await reader.page.locator(".reviewed summary").all()) await summary.click();
  await reader.reads("Cette question a été modifiée depuis votre réponse.");
});

test("who takes a test again is warned, and both results stay", async () => {
  const reader = await open(await link({ n: 2 }));
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  const first = await reader.page.getByLabel("Lien de votre résultat").inputValue();
  await reader.the("button", "Refaire ce test").focus();
  await reader.press("Enter");
  await reader.reads("Vous avez déjà fait ce test.");
  await reader.focuses("button", "Non");
  await reader.press("Enter");
  await reader.focuses("button", "Refaire ce test");
  await reader.press("Enter");
  await reader.click("button", "Oui, recommencer");
  await reader.reads("Question 1 sur 2");
  await goThrough(reader);
  const earlier = await reader.the("link", "Essai n° 1").getAttribute("href");
  assert.equal(earlier, first);
});

test("on a device of several people, the next one is asked first, and no result is lost", async () => {
  const reader = await open(await link({ n: 2 }), { phone: true });
  const result = () => reader.page.getByLabel("Lien de votre résultat").inputValue();
  await reader.page.getByLabel("Votre nom ou un alias").fill("Zoé");
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  const first = await result();
  await reader.page.reload();
  await reader.reads(/Ce test a déjà été passé dans ce navigateur, par Zoé \(.+\)\. .* Quelqu’un d’autre passe ce test Test terminé/);
  await reader.axe();
  await reader.click("button", "Quelqu’un d’autre passe ce test");
  await reader.reads("Ce qui vous attend");
  await reader.page.waitForFunction(() => document.activeElement?.id === "take-title");
  await reader.click("button", "Revenir au résultat");
  assert.equal(await result(), first);
  await reader.click("button", "Quelqu’un d’autre passe ce test");
  const name = reader.page.getByLabel("Votre nom ou un alias");
  assert.equal(await name.inputValue(), "");
  // Until it is begun nothing is lost.
  await reader.page.reload();
  assert.equal(await result(), first);
  await reader.click("button", "Quelqu’un d’autre passe ce test");
  await name.fill("Bo");
  await reader.click("button", "Commencer le test");
  await goThrough(reader);
  await reader.reads("Le nom que vous avez donné : Bo.");
  assert.equal(await reader.the("link", "Essai n° 1 : Zoé").getAttribute("href"), first);
});

test("a second tab looks on, and may take over where the first one is", async () => {
  const path = await link({ n: 3 });
  const reader = await open(path);
  await reader.click("button", "Commencer le test");
  await reader.click("button", "Je ne sais pas");
  await reader.click("button", "Question suivante");
  await reader.reads("Question 2 sur 3");
  const second = await reader.tab(path);
  await second.reads("Question 2 sur 3");
  await second.click("button", "Continuer dans cet onglet");
  await second.click("button", "Je ne sais pas");
  await second.reads("Question 2 sur 3");
});

test("a plain link opens a well-known choice, before any answer is shown", async () => {
  const reader = await open("/fr/git?n=10");
  await reader.arrives(/\/fr\/git\/quiz\/#n=10$/);
  await started(reader);
  await reader.reads("Question 1 sur 10");
  await reader.go("/fr/git/?n=5&mode=exam&seed=3");
  await reader.arrives(/\/fr\/git\/exam\/#n=5&mode=exam&seed=3$/);
  await reader.reads("Question 1 sur 5");
});

//! How a test is made and taken, for tests of links.
import { started } from "./quiz.mjs";

/** Puts together a test on Git by what is filled in, and gives its link as seen from the site's root. */
export async function makeLink(reader, { topic = "Git", n = 3, minutes, extra, leaving, hideResult, expires, title, from, note, name, practice, place } = {}) {
  await reader.go("/fr/make/");
  await started(reader);
  await reader.check("checkbox", topic);
  const fill = (label, value) => value !== undefined && reader.page.getByLabel(label, { exact: true }).fill(String(value));
  if (place) await reader.check("radio", /^Autant de questions/);
  else await fill("Nombre de questions", n);
  await fill("Temps pour tout le test, en minutes", minutes);
  await fill("Temps en plus, en %", extra);
  await fill("Dernier jour pour commencer", expires);
  await fill("Titre", title);
  await fill("De la part de", from);
  await fill("Message", note);
  await fill("Noms ou alias, un par ligne", name);
  if (practice) await reader.check("radio", /^Entraînement/);
  if (leaving) await reader.check("checkbox", /page est quittée/);
  if (hideResult) await reader.the("checkbox", /^Montrer son résultat/).uncheck();
  await reader.reads(/à tirer/);
  await reader.click("button", "Créer le lien");
  await reader.sees("heading", "Le lien est prêt");
  const only = () => reader.page.getByLabel("Lien vers le test", { exact: true }).inputValue();
  const url = new URL(await (name ? reader.page.locator(".made tbody a").getAttribute("href") : only()));
  return url.pathname + url.hash;
}

/** Answers all questions with "I don't know" or by the first choice, and ends the test. */
export async function goThrough(reader, end = "Terminer le test", then = "Test terminé") {
  for (;;) {
    const [here, last] = (await reader.page.locator(".position").innerText()).match(/\d+/g).map(Number);
    await reader.click("button", "Je ne sais pas");
    if (here === last) break;
    await reader.click("button", "Question suivante");
    await reader.reads(`Question ${here + 1} sur`);
  }
  await reader.click("button", end);
  if (end === "Terminer le test") {
    await reader.reads("Le test s’arrête là : vos réponses ne changeront plus.");
    await reader.click("button", end);
  }
  await reader.sees("heading", then);
}

/**
 * Runs before the page's scripts: both clocks of the page stand still until time `elapses`; the system's can be set as
 * well (`setClock`). What the page does every second, it does by the real second.
 */
export function clocks() {
  if (location.protocol === "about:") return;
  const at = (name) => Number(sessionStorage.getItem(name) ?? 0);
  if (!at("began")) sessionStorage.setItem("began", Date.now());
  const opened = at("elapsed");
  Date.now = () => at("began") + at("elapsed") + at("shift");
  performance.now = () => at("elapsed") - opened;
}

/** Sets the system's clock, by so many milliseconds against the true time. */
export function setClock(reader, ms) {
  return reader.page.evaluate((ms) => sessionStorage.setItem("shift", ms), ms);
}

/** So many milliseconds pass, by both clocks. */
export function elapse(reader, ms) {
  return reader.page.evaluate((ms) => sessionStorage.setItem("elapsed", Number(sessionStorage.getItem("elapsed") ?? 0) + ms), ms);
}

/** Seconds left, as the page shows them. */
export async function left(reader) {
  const text = await reader.page.getByRole("timer").innerText();
  const [minutes, seconds] = text.match(/(\d+):(\d+)/).slice(1).map(Number);
  return 60 * minutes + seconds;
}

/** So many seconds pass, and the clock on the page shows it. */
export async function passes(reader, seconds) {
  const until = (await left(reader)) - seconds;
  await elapse(reader, 1000 * seconds);
  await reader.page.waitForFunction((until) => {
    const [minutes, rest] = document.querySelector("[role=timer]").innerText.match(/(\d+):(\d+)/).slice(1).map(Number);
    return 60 * minutes + rest <= until;
  }, until);
}

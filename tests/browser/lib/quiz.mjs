//! How a reader gets through a quiz, whatever it asks.

/** Waits until the app has taken over the painted page. */
export function started(reader) {
  return reader.page.waitForSelector("html[data-app=started]");
}

/** Answers the question on the screen by mouse: the first choice, a move, the first right of each select, a typed word. */
export async function answerByMouse(reader) {
  const answer = reader.page.locator(".answer");
  if (await answer.locator("textarea").count()) {
    return reader.click("button", "Voir la réponse modèle");
  } else if (await answer.getByRole("textbox").count()) {
    await answer.getByRole("textbox").fill("git status");
  } else if (await answer.locator("input").count()) {
    await answer.locator("label").first().click();
  } else if (await answer.locator("select").count()) {
    for (const select of await answer.locator("select").all()) await select.selectOption({ index: 1 });
  } else {
    await answer.getByRole("button", { name: /^Descendre/ }).first().click();
  }
  await reader.click("button", "Valider");
}

/** Answers questions and turns pages until the last one or `most` of them; says how many were answered. */
export async function turnsToAnswers(reader, answer, turn = () => reader.click("button", "Question suivante"), most = Infinity) {
  for (let n = 1; ; n++) {
    await reader.page.locator(".question[data-state=open]").waitFor();
    const position = await reader.page.locator(".position").innerText();
    const [here, last] = position.match(/\d+/g).map(Number);
    await answer(reader);
    await reader.page.locator(".question[data-state=checked] .feedback").waitFor();
    if (here === last) return n;
    await turn(reader);
    await reader.page.waitForFunction((old) => document.querySelector(".position").innerText !== old, position);
    if (n === most) return n;
  }
}

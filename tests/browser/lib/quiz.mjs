//! How a reader gets through a quiz, whatever it asks.

/** Waits until the app has taken over the painted page. */
export function started(reader) {
  return reader.page.waitForSelector("html[data-app=started]");
}

/** Fills in something by mouse: the first choice, a move, the first right of each select, a typed word. */
export async function fill(reader) {
  const answer = reader.page.locator(".answer");
  if (await answer.getByRole("textbox").count()) {
    await answer.getByRole("textbox").fill("git status");
  } else if (await answer.locator("input").count()) {
    await answer.locator("label").first().click();
  } else if (await answer.locator("select").count()) {
    for (const select of await answer.locator("select").all()) await select.selectOption({ index: 1 });
  } else {
    await answer.getByRole("button", { name: /^Descendre/ }).first().click();
  }
}

/** Answers the question on the screen by mouse. */
export async function answerByMouse(reader) {
  if (await reader.page.locator(".answer textarea").count()) return reader.click("button", "Voir la réponse modèle");
  await fill(reader);
  await reader.click("button", "Valider");
}

/** Answers the question on the screen without a mouse, and gives the kind it was of. */
export async function answerByKeys(reader) {
  const kind = await reader.page.evaluate(kindOnScreen);
  await BY_KEYS[kind](reader);
  await reader.page.locator(".question[data-state=checked]").waitFor();
  await reader.page.waitForFunction(() => document.activeElement.id === "question-verdict");
  return kind;
}

/** Runs in the page. */
function kindOnScreen() {
  const kinds = { explain: "textarea", command: "input[type=text]", spot: ".lines input", choice: ".choice input", match: "select", order: ".step" };
  return Object.keys(kinds).find((kind) => document.querySelector(`.answer ${kinds[kind]}`));
}

const BY_KEYS = {
  async explain(reader) {
    await tabTo(reader, ".answer textarea");
    await reader.page.keyboard.type("Douze, en gros.");
    await tabTo(reader, "#button-check");
    await reader.press("Enter");
  },
  async command(reader) {
    await tabTo(reader, ".answer input");
    await reader.page.keyboard.type("git status");
    await reader.press("Enter");
  },
  async spot(reader) {
    await tabTo(reader, ".lines input");
    await reader.press("Space", "Enter");
  },
  choice: (reader) => reader.press("1", "Enter"),
  async match(reader) {
    const n = await reader.page.locator(".answer select").count();
    for (let left = 0; left < n; left++) {
      await tabTo(reader, `#left-${left}`);
      await reader.press("ArrowDown");
    }
    await tabTo(reader, "#button-check");
    await reader.press("Enter");
  },
  async order(reader) {
    await tabTo(reader, ".step .down");
    await reader.press("ArrowDown");
    await reader.reads("Étape déplacée en position 2");
    await tabTo(reader, "#button-check");
    await reader.press("Enter");
  },
};

/** Presses Tab until the focus is on what `selector` means. */
export async function tabTo(reader, selector) {
  for (let n = 0; n < 100; n++) {
    if (await reader.page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await reader.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** To the next question by Enter, from wherever the focus is after an answer. */
export async function turnByKeys(reader) {
  await reader.press("Enter");
  await reader.page.waitForFunction(() => document.activeElement.id === "question-title");
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

/** A later tab of the same reader, once it says that it only looks on. */
export async function laterTab(first, path) {
  const second = await first.tab(path);
  await second.reads("Palier est déjà ouvert dans un autre onglet");
  return second;
}

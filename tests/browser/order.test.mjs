//! Putting steps in order: dragged by mouse and finger, moved by buttons and keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bring, heard, kinds } from "./lib/kinds.mjs";
import { site } from "./lib/site.mjs";

const { open } = site();
const PHONE = { phone: true, viewport: { width: 375, height: 667 } };

const steps = (reader) => reader.page.locator(".step > :nth-child(2)").allInnerTexts();
const verdict = (reader) => reader.page.locator(".verdict:visible").innerText();

/** From the handle of one step to the middle of another, by what the browser takes for real input. */
async function drag(reader, from, to, by) {
  const handles = reader.page.locator(".handle");
  const [a, b] = [await middle(handles.nth(from)), await middle(handles.nth(to))];
  const end = [b[0], b[1] + (to > from ? 12 : -12)];
  const at = (share) => [a[0] + (end[0] - a[0]) * share, a[1] + (end[1] - a[1]) * share];
  await by("down", at(0));
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await by("move", at(share));
    await reader.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
  }
  await by("up", at(1));
}

async function middle(thing) {
  const { x, y, width, height } = await thing.boundingBox();
  return [x + width / 2, y + height / 2];
}

test("steps are dragged by mouse", async () => {
  const reader = await kinds(open);
  await bring(reader, "L'ordre");
  const before = await steps(reader);
  const { mouse } = reader.page;
  const by = { down: async (p) => { await mouse.move(...p); await mouse.down(); }, move: (p) => mouse.move(...p), up: () => mouse.up() };
  await drag(reader, 0, 2, (what, point) => by[what](point));
  await reader.reads("Étape déplacée en position 3 sur 4");
  assert.deepEqual(await steps(reader), [before[1], before[2], before[0], before[3]]);
  await drag(reader, 3, 0, (what, point) => by[what](point));
  await reader.reads("Étape déplacée en position 1 sur 4");
  assert.deepEqual(await steps(reader), [before[3], before[1], before[2], before[0]]);
  assert.equal(await reader.page.locator("[data-dragging], .step[style*=translate]").count(), 0);
});

test("steps are dragged by a finger, and the page scrolls everywhere else", async () => {
  const reader = await kinds(open, PHONE);
  await bring(reader, "L'ordre");
  const before = await steps(reader);
  const cdp = await reader.page.context().newCDPSession(reader.page);
  await reader.page.locator(".steps").evaluate((list) => list.scrollIntoView({ block: "center" }));
  const touch = (type, [x, y]) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const names = { down: "touchStart", move: "touchMove", up: "touchEnd" };
  await drag(reader, 1, 2, (what, point) => touch(names[what], point));
  await reader.reads("Étape déplacée en position 3 sur 4");
  assert.deepEqual(await steps(reader), [before[0], before[2], before[1], before[3]]);
  // A second finger in the middle of a drag is not heard.
  const both = (type, points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await drag(reader, 0, 3, async (what, point) => {
    if (what === "up") {
      await both("touchStart", [point, [300, 20]]);
      await both("touchMove", [point, [300, 60]]);
      await both("touchEnd", [point]);
    }
    await touch(names[what], point);
  });
  await reader.reads("Étape déplacée en position 4 sur 4");
  assert.deepEqual(await steps(reader), [before[2], before[1], before[3], before[0]]);
  assert.equal(await reader.page.locator("[data-dragging], .step[style*=translate]").count(), 0);
  const touchable = await reader.page.evaluate(() => [".handle", ".step", "main"].map((part) => getComputedStyle(document.querySelector(part)).touchAction));
  assert.deepEqual(touchable, ["none", "auto", "auto"]);
});

test("steps are moved by buttons and arrow keys; the focus stays, the place is announced", async () => {
  const reader = await kinds(open, { reducedMotion: true });
  await bring(reader, "L'ordre");
  const before = await steps(reader);
  // The first one cannot go further up.
  await reader.the("button", `Monter : ${before[0]}`).focus();
  await reader.press("Enter");
  await reader.click("button", "Valider");
  await reader.reads("Déplacez d’abord au moins une étape");
  await reader.the("button", `Descendre : ${before[0]}`).focus();
  await reader.press("Enter");
  await reader.reads("Étape déplacée en position 2 sur 4");
  await reader.focuses("button", `Descendre : ${before[0]}`);
  await reader.press("ArrowDown");
  await reader.reads("Étape déplacée en position 3 sur 4");
  await reader.focuses("button", `Descendre : ${before[0]}`);
  await reader.press("ArrowUp");
  await reader.reads("Étape déplacée en position 2 sur 4");
  await reader.focuses("button", `Descendre : ${before[0]}`);
  await reader.press("ArrowUp");
  await reader.reads("Étape déplacée en position 1 sur 4");
  assert.deepEqual(await steps(reader), before);
  const live = (await heard(reader)).filter(({ role, live }) => role === "status" && live === "polite");
  assert.ok(live.length > 0, "nothing announces");
  await reader.click("button", "Valider");
  assert.match(await verdict(reader), /^(Faux|En partie juste, 0,(33|67) point sur 1 : . enchaînements? justes? sur 3)$/);
});

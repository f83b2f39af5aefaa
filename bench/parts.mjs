//! What is measured, a function a part: each gives the numbers of one run.
import { SLOW } from "./browser.mjs";

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** How each page is used: what to click, and how to see that it had its effect. */
export const OURS = {
  option: ".answer label, .answer button",
  answered: ".answer :checked",
  check: "#button-check",
  next: "#button-next",
  kinds: { select: ".answer select" },
  checked: ".question[data-state=checked], .flag[data-flag=check]:popover-open",
};
export const STATIC = {
  option: "#o button",
  answered: "#o .right, #o .wrong",
  next: "#n",
  kinds: { select: "#o select" },
};

/** A first visit: the first answer, and all that comes after it. */
export async function first(browser, url, how) {
  const reader = await browser.reader(how);
  try {
    const answer = await reader.answers(url);
    await settled(reader, how);
    return { ...answer, ...(await reader.after()) };
  } finally {
    await reader.close();
  }
}

/** All has come and been read: for our page, the app has taken over. */
async function settled(reader, how) {
  if (how === OURS) {
    await reader.page.waitForSelector("html[data-app=started]", { timeout: 180_000 });
    await reader.net.quiet();
  }
}

/** A second visit: ours with the server gone where `gone` stops it, else with what the first left in the caches. */
export async function second(browser, url, how, gone) {
  const reader = await browser.reader(how);
  try {
    await reader.answers(url);
    await settled(reader, how);
    if (gone) {
      await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await reader.net.quiet();
    }
    await reader.page.goto("about:blank");
    await gone?.();
    const { answered, visible } = await reader.answers(url);
    return { answered, visible };
  } finally {
    await reader.close();
  }
}

/** Twenty questions, answered with the app at work: from each click to the next paint, in ms. */
export async function clicks(browser, url, how, n = 20) {
  const reader = await browser.reader(how);
  const found = { option: [], check: [], next: [], events: [] };
  try {
    await reader.answers(url);
    await settled(reader, how);
    const click = async (kind, selector) => {
      const at = await still(reader.page, selector);
      const from = await reader.page.evaluate(() => performance.now());
      await reader.tap(at);
      const paint = await reader.page.waitForFunction((from) => bench.paints.find(([at]) => at >= from)?.[1], from, { timeout: 30_000 });
      found[kind].push(await paint.jsonValue());
      await sleep(50);
    };
    for (let at = 1; at <= n; at++) {
      const { page } = reader;
      if (await page.locator(how.kinds.select).count()) {
        for (const select of await page.locator(how.kinds.select).all()) await select.selectOption({ index: 1 });
      } else if (at > 1 || how === OURS) {
        await click("option", how === OURS ? await oursToClick(page) : how.option);
        if (await page.locator(how.next).isDisabled()) await click("option", how.option);
      }
      if (how.check) await click("check", how.check);
      if (at < n) await click("next", how.next);
    }
    found.events = await reader.page.evaluate(() => bench.events.map(([, duration]) => duration));
    found.questions = await reader.page.evaluate(() => document.querySelector(".position, #p").textContent);
    return found;
  } finally {
    await reader.close();
  }
}

/** The first option, or the button that moves the first step down. */
async function oursToClick(page) {
  return (await page.locator(".answer input").count()) ? ".answer label" : ".answer button:not([disabled])";
}

/** Where to click: the middle of what the selector finds, once it has stood still for a frame. */
async function still(page, selector) {
  for (let tries = 0; tries < 400; tries++) {
    const at = await page.evaluate(async (selector) => {
      const before = bench.point(selector);
      await new Promise(requestAnimationFrame);
      const now = bench.point(selector);
      return before && now && Math.abs(before[0] - now[0]) + Math.abs(before[1] - now[1]) < 1 ? now : null;
    }, selector);
    if (at) return at;
    await sleep(25);
  }
  throw new Error(`${selector} cannot be clicked`);
}

/** A page of any kind, as it comes on a first visit: what it weighs, and what it makes the browser do. */
export async function route(browser, site, path) {
  const reader = await browser.reader();
  try {
    reader.net.reset();
    await reader.page.goto(`${site.origin}/${path}`);
    await reader.net.quiet();
    const file = path.endsWith(".html") ? path : `${path}index.html`;
    return { html: site.weight(file), ...(await reader.after()) };
  } finally {
    await reader.close();
  }
}

/** Results that are put beside each other, all at once: how long that takes, and the longest task of it, in ms. */
export async function compare(browser, site, links) {
  const reader = await browser.reader();
  try {
    await reader.page.goto(`${site.origin}/fr/compare/`);
    await settled(reader, OURS);
    await reader.page.locator("textarea").fill(links.join("\n"));
    const from = await reader.page.evaluate(() => performance.now());
    await reader.page.locator("main .button.primary").first().click();
    await reader.page.waitForFunction((n) => document.querySelectorAll(".compared tbody tr").length === n, links.length, { timeout: 180_000 });
    const { long, cls } = await reader.after();
    const took = (await reader.page.evaluate(() => performance.now())) - from;
    return { took, cls, longest: Math.max(0, ...long.filter(([at]) => at >= from).map(([, duration]) => duration)) };
  } finally {
    await reader.close();
  }
}

/** Under which conditions all this is measured, for people. */
export const CONDITIONS = `${SLOW.down / 1e6} Mbps down, ${SLOW.up / 1e3} kbps up, ${SLOW.latency} ms, processor ${SLOW.cpu} × slower, brotli`;

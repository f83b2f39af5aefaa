//! What a reader does on a page: finds things by role and name, waits for them, uses them.
import assert from "node:assert/strict";
import { axe } from "./axe.mjs";

/** A reader with one page open. A name is exact if it is a string, a pattern if it is a regular expression. */
export class Reader {
  /** Playwright's own page, for what is not here. */
  page;
  #server;

  constructor(page, server) {
    this.page = page;
    this.#server = server;
  }

  /** Loads `path`, given as seen from the site's root. */
  go(path) {
    return this.page.goto(this.#server.url(path));
  }

  /** A second page of the same reader, in a new tab. */
  async tab(path) {
    const reader = new Reader(await this.page.context().newPage(), this.#server);
    await reader.go(path);
    return reader;
  }

  /** The address, as seen from the site's root, with its fragment. */
  get path() {
    return this.page.url().replace(this.#server.url("/"), "/");
  }

  /** A thing on the page, by role and name; Playwright waits for it when it is used. */
  the(role, name) {
    return this.page.getByRole(role, { name, exact: typeof name === "string" });
  }

  click(role, name) {
    return this.the(role, name).click();
  }

  check(role, name) {
    return this.the(role, name).check();
  }

  write(name, text) {
    return this.the("textbox", name).fill(text);
  }

  /** Presses keys one after the other, wherever the focus is. */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the thing can be seen, and gives it. */
  async sees(role, name) {
    const thing = this.the(role, name);
    await thing.first().waitFor();
    return thing;
  }

  /** Waits until no such thing can be seen. */
  misses(role, name) {
    return this.the(role, name).first().waitFor({ state: "hidden" });
  }

  /** Waits until the text (or regular expression) can be read on the page; all spaces in it are plain ones. */
  async reads(text) {
    await this.page.waitForFunction(canRead, text).catch(async (error) => {
      const page = await this.page.evaluate(() => document.body.innerText);
      throw new Error(`${text} cannot be read on ${this.path}, but:\n${page}`, { cause: error });
    });
  }

  /** Waits until the address is `path`: a string as seen from the site's root, or a regular expression. */
  arrives(path) {
    return this.page.waitForURL(typeof path === "string" ? this.#server.url(path) : path);
  }

  /** Waits until the thing has the focus. */
  async focuses(role, name) {
    const thing = await (await this.sees(role, name)).elementHandle();
    await this.page.waitForFunction((element) => element === document.activeElement, thing);
  }

  /** The page is no wider than the screen. */
  async fits() {
    const [page, screen] = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.ok(page <= screen, `${this.path} is ${page} pixels wide on a screen of ${screen}`);
  }

  /** axe-core finds nothing against WCAG 2.2 A and AA. See `axe.mjs` for the options. */
  axe(options) {
    return axe(this.page, options);
  }
}

/** Runs in the page. Not by Playwright's own search, which never finds what `noscript` shows. */
function canRead(text) {
  const page = document.body.innerText.replace(/\s+/g, " ");
  return text instanceof RegExp ? text.test(page) : page.includes(text);
}

//! The harness itself: what a reader can do, and what it must not let pass.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { folder, page } from "./lib/folder.mjs";
import { site } from "./lib/site.mjs";
import { unexpected } from "./lib/watch.mjs";

const STRICT = "default-src 'none'; img-src data:; script-src 'self'; require-trusted-types-for 'script'";
const files = folder({
  _headers: `/strict/*\n  Content-Security-Policy: ${STRICT}\n`,
  "index.html": page(
    "Home",
    `<a href="/next/#there">Next</a> <label>Name <input></label> <button>Tell</button>
    <p id="told" role="status"></p><script src="/app.js"></script>`,
  ),
  "app.js": `document.querySelector("button").addEventListener("click", () => {
    document.querySelector("#told").textContent = "Hello " + document.querySelector("input").value;
  });`,
  "next/index.html": page("Next", `<div style="width: 600px">wide</div>`),
  "strict/index.html": page("Strict", `<button>Ready</button>`),
  "bad/index.html": page("Bad", `<img src="data:,"><button></button><noscript><p>no script</p></noscript>`),
  "trouble/index.html": page(
    "Trouble",
    `<img alt="" src="/missing.png"><script src="https://elsewhere.example/a.js"></script>
    <script>console.error("one"); console.log("fine"); throw new Error("two");</script>`,
  ),
});
after(() => files.remove());
const { open } = site({ folder: files.path });

test("a reader finds, writes, clicks, and goes on", async () => {
  const reader = await open("/");
  await reader.sees("heading", "Home");
  await reader.write("Name", "Ada");
  await reader.click("button", "Tell");
  await reader.reads("Hello Ada");
  await reader.click("link", "Next");
  await reader.arrives("/next/#there");
  await reader.misses("button", "Tell");
  assert.equal(reader.path, "/next/#there");
});

test("the keyboard", async () => {
  const reader = await open("/");
  await reader.press("Tab", "Tab");
  await reader.focuses("textbox", "Name");
  await reader.press("A", "Tab", "Enter");
  await reader.reads("Hello A");
});

test("kinds of reader", async () => {
  const prefers = (reader, what) => reader.page.evaluate((query) => matchMedia(query).matches, `(${what})`);
  const phone = await open("/", { phone: true, dark: true, reducedMotion: true, lang: "fr" });
  assert.equal(await phone.page.evaluate(() => innerWidth), 390);
  assert.ok(await prefers(phone, "prefers-color-scheme: dark"));
  assert.ok(await prefers(phone, "prefers-reduced-motion: reduce"));
  assert.equal(await phone.page.evaluate(() => navigator.languages[0]), "fr");
  const desktop = await open("/", { lang: "en" });
  assert.ok(await prefers(desktop, "prefers-color-scheme: light"));
  assert.equal(await desktop.page.evaluate(() => navigator.language), "en");
});

test("what does not fit is told", async () => {
  const reader = await open("/next/", { phone: true });
  await assert.rejects(reader.fits(), /\/next\/ is \d+ pixels wide on a screen of 390/);
  await (await open("/", { phone: true })).fits();
});

test("what cannot be read is told, with what can", async () => {
  const reader = await open("/");
  await reader.reads(/^Home .* Tell$/);
  reader.page.setDefaultTimeout(100);
  await assert.rejects(reader.reads("Hello"), /^Error: Hello cannot be read on \/, but:\nHome/);
});

test("without scripts", async () => {
  const reader = await open("/bad/", { js: false });
  await reader.reads("no script");
});

test("two tabs of one reader share what is stored", async () => {
  const first = await open("/");
  await first.page.evaluate(() => localStorage.setItem("place", "7"));
  const second = await first.tab("/next/");
  assert.equal(await second.page.evaluate(() => localStorage.getItem("place")), "7");
  const stranger = await open("/");
  assert.equal(await stranger.page.evaluate(() => localStorage.getItem("place")), null);
});

test("axe passes a good page, also under the strictest policy", async () => {
  await (await open("/")).axe();
  await (await open("/strict/")).axe();
});

test("axe tells what is bad, where, and why", async () => {
  const reader = await open("/bad/");
  await assert.rejects(reader.axe(), (error) => {
    for (const part of ["button-name (critical)", "image-alt (critical)", "<button></button>", "alt attribute"]) {
      assert.ok(error.message.includes(part), `${part} in:\n${error.message}`);
    }
    return true;
  });
  await reader.axe({ without: { "button-name": "shown above", "image-alt": "shown above" } });
});

test("trouble is seen, and can be expected", async () => {
  const seen = [
    /^error: one /,
    /^exception: Error: two/,
    /^error: Failed .* 404/,
    /^foreign request: https:.*a.js/,
    /^error: Failed .*elsewhere/,
  ];
  const reader = await open("/trouble/", { allow: seen });
  assert.deepEqual(unexpected(["error: one (x)", "error: new (x)"], seen), ["error: new (x)"]);
});

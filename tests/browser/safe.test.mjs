//! The site under its own policy: its pages keep to it, and what does not come from it does not run.
import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { copyOfSite } from "./lib/copy.mjs";
import { answerByMouse, started, turnsToAnswers } from "./lib/quiz.mjs";
import { site } from "./lib/site.mjs";

const copied = copyOfSite();
after(copied.remove);
const HOSTS = {
  "with its headers": site({ folder: copied.path }),
  "on a host without headers": site({ folder: copied.path, headers: false }),
};

const PAGES = [
  "/", "/fr/", "/fr/path/", "/fr/topics/", "/fr/settings/", "/fr/result/", "/fr/git/", "/fr/git/quiz/", "/fr/git/exam/",
  "/fr/mix/quiz/", "/fr/mix/exam/", "/fr/missed/quiz/",
];

/** Remembers what the policy stops, from the first byte of each page on. */
function listen() {
  globalThis.stopped = [];
  addEventListener("securitypolicyviolation", (event) => globalThis.stopped.push(event.effectiveDirective));
}

const stopped = (reader) => reader.page.evaluate(() => globalThis.stopped);
const isHarmed = (reader) => reader.page.evaluate(() => "harmed" in document.documentElement.dataset);

/** Changes a file of the copied site for as long as `visit` lasts. */
async function changed(path, change, visit) {
  const file = `${copied.path}/${path}`;
  const before = await readFile(file);
  await writeFile(file, change(before));
  try {
    await visit();
  } finally {
    await writeFile(file, before);
  }
}

for (const [host, { open }] of Object.entries(HOSTS)) {
  test(`every kind of page keeps to the policy, ${host}`, async () => {
    const reader = await open(PAGES[0], { script: listen, allow: [/404/] });
    for (const path of [...PAGES, "/fr/nowhere/"]) {
      await reader.go(path);
      await started(reader);
      assert.deepEqual(await stopped(reader), [], path);
      assert.equal(await reader.page.evaluate(() => document.referrer), "", path);
    }
  });

  test(`a short quiz keeps to the policy up to its result, ${host}`, async () => {
    const reader = await open("/fr/topics/", { script: listen, phone: true });
    await started(reader);
    await reader.go("/fr/mix/quiz/#tracks=git,docker&n=5&seed=7");
    assert.equal(await turnsToAnswers(reader, answerByMouse), 5);
    await reader.click("button", "Voir le résultat");
    await reader.sees("heading", "Votre résultat");
    await reader.click("link", "Réglages");
    const saved = reader.page.waitForEvent("download");
    await reader.click("button", "Enregistrer mes données");
    await saved;
    assert.deepEqual(await stopped(reader), []);
  });

  test(`what somebody smuggled into a page does nothing, ${host}`, async () => {
    const harm = "document.documentElement.dataset.harmed = ''";
    const smuggled = `<script>${harm}</script><script type="module">${harm}</script>
      <img src="favicon.svg?" onload="${harm}"><img src="/none" onerror="${harm}">
      <svg onload="${harm}"></svg><details open ontoggle="${harm}"></details>
      <style>body { display: none }</style><p style="position: fixed">x</p>
      <script src="https://elsewhere.example/x.js"></script><img src="https://elsewhere.example/x.png">
      <iframe srcdoc="<script>parent.${harm}</script>"></iframe><iframe src="/fr/"></iframe><object data="/favicon.svg"></object>
      <a href="javascript:${harm}">smuggled link</a>
      <form action="https://elsewhere.example/"><button>smuggled button</button></form>
      <base href="https://elsewhere.example/">`;
    const put = (page) => page.toString().replace("<body>", `<body>${smuggled}`);
    await changed("fr/topics/index.html", put, async () => {
      const reader = await open("/fr/topics/", { script: listen, allow: [/./] });
      await started(reader);
      // Playwright would wait for where they lead.
      await reader.the("link", "smuggled link").click({ noWaitAfter: true });
      await reader.the("button", "smuggled button").click({ noWaitAfter: true });
      await reader.page.waitForFunction(() => globalThis.stopped.includes("form-action"));
      const directives = new Set(await stopped(reader));
      const expected = ["base-uri", "form-action", "frame-src", "img-src", "object-src"];
      for (const directive of [...expected, "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"]) {
        assert.ok(directives.has(directive), `${directive} is not among ${[...directives]}`);
      }
      assert.equal(await isHarmed(reader), false);
      assert.equal(reader.path, "/fr/topics/");
      assert.ok(await reader.page.evaluate(() => document.querySelector("h1").checkVisibility()));
    });
  });

  test(`a page makes no markup of text, and sends nothing elsewhere, ${host}`, async () => {
    // The harness would keep the worker away, and answer for the browser.
    const allow = [/Trusted|connect-src|Content Security/];
    const reader = await open("/fr/git/", { script: listen, allow, serviceWorkers: "allow" });
    await started(reader);
    const outcomes = await reader.page.evaluate(async () => {
      // Registered by the page's own policy, and not a second time by the same name.
      await navigator.serviceWorker.ready;
      const tried = async (what) => Promise.resolve().then(what).then(() => "done", (error) => error.name);
      return [
        await tried(() => (document.body.innerHTML = "<p>new</p>")),
        await tried(() => (document.createElement("script").text = "1")),
        await tried(() => trustedTypes.createPolicy("other", {})),
        await tried(() => trustedTypes.createPolicy("palier", {})),
        await tried(() => fetch("https://elsewhere.example/")),
        await tried(() => navigator.serviceWorker.register("/sw.js")),
      ];
    });
    assert.deepEqual(outcomes, Array(6).fill("TypeError"));
    assert.ok((await stopped(reader)).includes("connect-src"));
  });

  for (const [what, ending] of [["JavaScript", ".js"], ["WebAssembly", "_bg.wasm"], ["CSS", ".css"]]) {
    test(`a changed ${what} file is refused, and the page says so, ${host}`, async () => {
      const program = (await readdir(copied.path)).find((name) => name.startsWith("palier-site-") && name.endsWith(ending));
      // Still valid: a comment more, or an empty section of its own.
      const more = ending === "_bg.wasm" ? Buffer.from([0, 2, 1, 120]) : Buffer.from("\n/* ours */\n");
      await changed(program, (file) => Buffer.concat([file, more]), async () => {
        const reader = await open("/fr/git/quiz/", { allow: [/integrity|Failed to fetch|Failed to load/] });
        await reader.reads("L’application n’a pas pu être chargée");
        assert.equal(await reader.page.evaluate(() => document.documentElement.dataset.app), undefined);
        await reader.the("radio", /.*/).first().check();
        await reader.click("button", "Valider");
        await reader.reads("Pourquoi");
      });
    });
  }
}

test("what an attacker writes into a content file stays text", async () => {
  const { open } = HOSTS["with its headers"];
  const attack = `<img src=x onerror="document.documentElement.dataset.harmed=1"> [a link](javascript:alert(1))
<script>document.documentElement.dataset.harmed=1</script>`;
  const put = (file) => file.toString().replace(/^(## .*\n\n)/m, `$1${attack}\n\n`);
  await changed("content/git/branches.fr.md", put, async () => {
    const reader = await open("/fr/git/", { script: listen });
    await started(reader);
    await reader.reads('<img src=x onerror="document.documentElement.dataset.harmed=1">');
    await reader.reads("<script>document.documentElement.dataset.harmed=1</script>");
    assert.equal(await reader.page.locator("main img, main script, main [href^='javascript']").count(), 0);
    assert.equal(await isHarmed(reader), false);
    assert.deepEqual(await stopped(reader), []);
  });
});

test("the program does not say where on a machine it was made", async () => {
  const program = (await readdir(copied.path)).find((name) => name.endsWith(".wasm"));
  const text = await readFile(join(copied.path, program), "latin1");
  assert.match(text, /yew-[\d.]+\/src\//, "panics name no file: look for something else");
  assert.doesNotMatch(text, /registry\/src|\.cargo\/|\/home\/|\/root\//);
});

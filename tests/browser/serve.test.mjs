//! The static host of the tests: it answers as real ones do.
import assert from "node:assert/strict";
import { request } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { folder, page } from "./lib/folder.mjs";
import { serve } from "./serve.mjs";

let files, server;
before(async () => {
  files = folder({
    "index.html": page("Home", ""),
    "404.html": page("Nothing here", ""),
    "fr/git/index.html": page("Git", ""),
    "empty/note.txt": "a folder without index.html",
    "content/été.fr.md": "# Été",
    "app_bg.wasm": "\0asm",
    "app.js": "export {};",
    "app.js.br": brotliCompressSync("export {};"),
    _headers: `# for all
/*
  X-Frame-Options: DENY
  Cache-Control: no-cache
/:lang/git/
  X-Track: git

/app*
  Cache-Control: immutable
`,
  });
  server = await serve(files.path);
});
after(async () => {
  await server.close();
  files.remove();
});

/** Asks without following, decoding or tidying anything. */
function ask(path, { method = "GET", headers = {}, origin = server.origin } = {}) {
  return new Promise((resolve, reject) => {
    const { port } = new URL(origin);
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

test("statuses and types", async () => {
  const cases = [
    ["/", 200, "text/html; charset=utf-8"],
    ["/fr/git/", 200, "text/html; charset=utf-8"],
    ["/fr/git/?seed=1", 200, "text/html; charset=utf-8"],
    ["/fr/git", 301, undefined],
    ["/empty/", 404, "text/html; charset=utf-8"],
    ["/app.js/", 404, "text/html; charset=utf-8"],
    ["/nowhere", 404, "text/html; charset=utf-8"],
    ["/../../etc/hostname", 404, "text/html; charset=utf-8"],
    ["/%2e%2e/%2e%2e/etc/hostname", 404, "text/html; charset=utf-8"],
    ["/%", 400, undefined],
    ["/content/%C3%A9t%C3%A9.fr.md", 200, "text/markdown; charset=utf-8"],
    ["/app_bg.wasm", 200, "application/wasm"],
    ["/app.js", 200, "text/javascript; charset=utf-8"],
  ];
  for (const [path, status, type] of cases) {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.headers["content-type"]], [status, type], path);
  }
});

test("a folder without its slash is a redirect to it", async () => {
  assert.equal((await ask("/fr/git")).headers.location, "/fr/git/");
});

test("what is not there is the 404 page", async () => {
  assert.match((await ask("/nowhere")).text, /Nothing here/);
});

test("brotli for those who take it", async () => {
  const [plain, small] = [await ask("/app.js"), await ask("/app.js", { headers: { "accept-encoding": "gzip, br" } })];
  assert.deepEqual([plain.text, plain.headers["content-encoding"]], ["export {};", undefined]);
  assert.deepEqual([small.headers["content-encoding"], small.headers["content-length"]], ["br", "14"]);
  assert.equal(small.headers["content-type"], "text/javascript; charset=utf-8");
});

test("headers of the _headers file", async () => {
  const headers = async (path) => (await ask(path)).headers;
  assert.equal((await headers("/"))["x-frame-options"], "DENY");
  assert.deepEqual([(await headers("/fr/git/"))["x-track"], (await headers("/"))["x-track"]], ["git", undefined]);
  assert.equal((await headers("/app.js"))["cache-control"], "no-cache, immutable");
});

test("only reading is answered", async () => {
  assert.equal((await ask("/", { method: "POST" })).status, 405);
  const head = await ask("/app.js", { method: "HEAD" });
  assert.deepEqual([head.status, head.text, head.headers["content-length"]], [200, "", "10"]);
});

test("under a base path, and nowhere else", async () => {
  const based = await serve(files.path, { base: "/quiz/" });
  assert.equal(based.url("/fr/git/"), `${based.origin}/quiz/fr/git/`);
  const { headers } = await ask("/quiz/fr/git/", { origin: based.origin });
  assert.deepEqual([headers["x-frame-options"], headers["x-track"]], ["DENY", undefined], "rules are of the whole host");
  assert.equal((await ask("/quiz/fr/git", { origin: based.origin })).headers.location, "/quiz/fr/git/");
  assert.equal((await ask("/fr/git/", { origin: based.origin })).status, 404);
  await based.close();
});

test("a log of requests", async () => {
  const from = server.log.length;
  await ask("/app.js", { headers: { "accept-encoding": "br" } });
  assert.deepEqual(server.log.slice(from), [{ method: "GET", path: "/app.js", status: 200, encoding: "br" }]);
});

test("close frees the port, even of a connection that idles", async () => {
  const other = await serve(files.path);
  const { port } = new URL(other.origin);
  const idle = connect(port, "127.0.0.1").on("error", () => {});
  await new Promise((ready) => idle.once("connect", ready));
  await other.close();
  await assert.rejects(ask("/", { origin: other.origin }), { code: "ECONNREFUSED" });
  idle.destroy();
});

test("a folder that is missing is told, with the way out", async () => {
  await assert.rejects(serve(`${files.path}/none`), /none is missing; `cargo xtask build` makes the site/);
});

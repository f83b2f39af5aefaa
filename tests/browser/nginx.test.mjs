//! The recipe for nginx, by nginx itself: headers, compression, addresses, the page for what is not there, a base path.
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { headersFor, parseHeaders } from "./lib/headers.mjs";
import { folder } from "./lib/folder.mjs";
import { nginx, whyNot } from "./lib/nginx.mjs";
import { render } from "./lib/render.mjs";
import { DIST } from "./serve.mjs";

const READ = { br: brotliDecompressSync, gzip: gunzipSync };

/** Asks without following or decoding anything. */
function ask(origin, path, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(origin + path, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }));
    });
    asked.on("error", reject).end();
  });
}

describe("nginx", () => {
  // On each test, not on all at once: those left out are counted so.
  const skip = whyNot();
  const names = readdirSync(DIST);
  const [js, wasm, css] = [/^palier-site-\w+\.js$/, /^palier-site-\w+_bg\.wasm$/, /^palier-site-\w+\.css$/].map((name) => names.find((file) => name.test(file)));
  let server;
  before(async () => (server = skip ? undefined : await nginx(DIST)));
  after(() => server?.close());
  const get = (path, headers) => ask(server.origin, path, headers);

  test("statuses, types and how long files are kept", { skip }, async () => {
    const kept = "public, max-age=31536000, immutable";
    const cases = [
      ["/", 200, "text/html; charset=utf-8", "no-cache"],
      ["/fr/git/quiz/", 200, "text/html; charset=utf-8", "no-cache"],
      ["/fr/git/quiz/?n=5", 200, "text/html; charset=utf-8", "no-cache"],
      ["/fr/nowhere/", 404, "text/html; charset=utf-8", "no-cache"],
      ["/palier-site-0123456789abcdef.js", 404, "text/html; charset=utf-8", "no-cache"],
      ["/content/", 404, "text/html; charset=utf-8", "no-cache"],
      ["/content/git/", 404, "text/html; charset=utf-8", "no-cache"],
      ["/icons/", 404, "text/html; charset=utf-8", "no-cache"],
      ["/_nginx.conf", 404, "text/html; charset=utf-8", "no-cache"],
      ["/_headers", 404, "text/html; charset=utf-8", "no-cache"],
      ["/content/git/branches.fr.md", 200, "text/markdown; charset=utf-8", "no-cache"],
      ["/content/catalogue.fr.json", 200, "application/json; charset=utf-8", "no-cache"],
      ["/favicon.svg", 200, "image/svg+xml", "no-cache"],
      [`/${js}`, 200, "text/javascript; charset=utf-8", kept],
      [`/${wasm}`, 200, "application/wasm", kept],
      [`/${css}`, 200, "text/css; charset=utf-8", kept],
    ];
    for (const [path, status, type, cache] of cases) {
      const { status: got, headers } = await get(path);
      assert.deepEqual([got, headers["content-type"], headers["cache-control"]], [status, type, cache], path);
    }
  });

  test("the headers are those that other hosts read from _headers, on errors too", { skip }, async () => {
    const rules = parseHeaders(readFileSync(join(DIST, "_headers"), "utf8"));
    for (const path of ["/", "/fr/git/quiz/", `/${js}`, "/fr/nowhere/"]) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(headersFor(rules, path))) assert.equal(headers[name], value, `${path}: ${name}`);
      assert.match(headers["content-security-policy"], /default-src 'none'.*frame-ancestors 'none'/);
      assert.doesNotMatch(headers.server, /\d/);
    }
  });

  test("a folder without its slash is sent to the one with it, whatever the host is called outside", { skip }, async () => {
    const { status, headers } = await get("/fr/git/quiz", { host: "quiz.example.org" });
    assert.deepEqual([status, headers.location], [301, "/fr/git/quiz/"]);
  });

  test("what was compressed by the build is sent as it is", { skip }, async () => {
    for (const path of ["/fr/git/quiz/", `/${js}`, `/${wasm}`, "/content/catalogue.fr.json"]) {
      const plain = await get(path);
      assert.equal(plain.headers["content-encoding"], undefined, path);
      for (const [accepted, encoding] of [["gzip, deflate, br", "br"], ["br", "br"], ["gzip", "gzip"]]) {
        const { headers, bytes } = await get(path, { "accept-encoding": accepted });
        assert.equal(headers["content-encoding"], encoding, `${path} for ${accepted}`);
        assert.match(headers.vary, /accept-encoding/i, path);
        assert.equal(headers["content-type"], plain.headers["content-type"], path);
        assert.ok(READ[encoding](bytes).equals(plain.bytes), `${path} by ${encoding}`);
        assert.ok(bytes.length < plain.bytes.length, path);
      }
    }
    const missing = await get("/fr/nowhere/", { "accept-encoding": "br" });
    assert.deepEqual([missing.status, missing.headers["content-encoding"]], [404, "br"]);
  });

  test("Markdown is compressed as it is at the time", { skip }, async () => {
    const path = "/content/git/branches.fr.md";
    const { headers, bytes } = await get(path, { "accept-encoding": "gzip, br" });
    assert.equal(headers["content-encoding"], "gzip");
    assert.ok(gunzipSync(bytes).equals(readFileSync(join(DIST, path))));
  });

  test("what has not changed is not sent again", { skip }, async () => {
    const { headers } = await get("/fr/git/quiz/", { "accept-encoding": "br" });
    const again = await get("/fr/git/quiz/", { "accept-encoding": "br", "if-none-match": headers.etag });
    assert.deepEqual([again.status, again.bytes.length], [304, 0]);
  });

  test("a site under a base path", { skip }, async () => {
    const files = folder({});
    const site = join(files.path, "quiz");
    cpSync(DIST, site, { recursive: true });
    render(site, { base: "/quiz/" });
    const based = await nginx(files.path, site);
    const status = async (path) => (await ask(based.origin, path)).status;
    assert.deepEqual([await status("/quiz/fr/git/"), await status("/fr/git/"), await status("/quiz/none")], [200, 404, 404]);
    const missing = await ask(based.origin, "/quiz/none");
    for (const answer of [missing, await ask(based.origin, "/quiz/content/")]) {
      assert.equal(answer.status, 404);
      assert.ok(answer.bytes.equals(readFileSync(join(site, "404.html"))));
    }
    assert.equal((await ask(based.origin, "/quiz/fr/git")).headers.location, "/quiz/fr/git/");
    assert.match((await ask(based.origin, `/quiz/${js}`)).headers["cache-control"], /immutable/);
    await based.close();
    files.remove();
  });
});

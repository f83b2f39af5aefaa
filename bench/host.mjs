//! A static host for the measurements: a folder in memory, brotli and revalidation as on a good host.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { headersFor, parseHeaders } from "../tests/browser/lib/headers.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

/** Serves `folder` until `close()`. Headers come from its `_headers`, if any; else everything is revalidated. */
export async function host(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = new Set(names.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/")));
  const rules = paths.has("_headers") ? parseHeaders(readFileSync(join(folder, "_headers"), "utf8")) : [];
  const cache = new Map();
  const file = (name) => {
    if (!cache.has(name)) cache.set(name, load(folder, name, paths));
    return cache.get(name);
  };

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname).slice(1);
    if (paths.has(`${path}/index.html`)) return response.writeHead(301, { location: `/${path}/` }).end();
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const found = paths.has(name) ? name : paths.has("404.html") ? "404.html" : undefined;
    if (!found) return response.writeHead(404).end();
    const { type, tag, raw, brotli } = file(found);
    const headers = { "cache-control": "no-cache", ...headersFor(rules, `/${path}`), etag: tag, vary: "accept-encoding" };
    if (request.headers["if-none-match"] === tag) return response.writeHead(304, headers).end();
    const packed = brotli && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    if (packed) headers["content-encoding"] = "br";
    const body = packed ? brotli : raw;
    response.writeHead(found === name ? 200 : 404, { ...headers, "content-type": type, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  // A test may take a while between two requests of a page: the connection stays.
  server.keepAliveTimeout = 120_000;
  await new Promise((ready, failed) => server.once("error", failed).listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Bytes of a file as they are sent to a browser. */
    weight: (name) => (file(name).brotli ?? file(name).raw).length,
    paths,
    close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    },
  };
}

function load(folder, name, paths) {
  const raw = readFileSync(join(folder, name));
  const tag = `"${createHash("sha1").update(raw).digest("hex").slice(0, 20)}"`;
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  if (extname(name) === ".png" || raw.length < 128) return { type, tag, raw };
  return { type, tag, raw, brotli: paths.has(`${name}.br`) ? readFileSync(join(folder, `${name}.br`)) : packed(raw) };
}

/** At quality 11, as precompressed files are; big pages at 9, which takes seconds less and is within 5 %. */
function packed(raw) {
  const quality = raw.length > 2e6 ? 9 : 11;
  return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
}

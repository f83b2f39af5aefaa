//! A static host for the tests: a folder on a free port of this machine, as any host would serve it.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { headersFor, parseHeaders } from "./lib/headers.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Serves `folder` under `base` until `close()`.
 *
 * A folder is its index.html, without its last slash a redirect; what is not there is 404.html with status 404.
 * A precompressed `.br` beside a file is sent to those who accept it, unless the file was changed since. Headers come
 * from a `_headers` file, if any; `headers: false` leaves it unread, as many hosts do.
 * Requests for a path that `stalled` matches are never answered. `types` has the types of endings that this host sends in its own way.
 * `log` has an entry {method, path, status, encoding} for each request.
 */
export async function serve(folder = DIST, { base = "/", headers: withHeaders = true } = {}) {
  const root = resolve(folder);
  await stat(root).catch(() => {
    throw new Error(`${root} is missing; \`cargo xtask build\` makes the site`);
  });
  const rules = withHeaders ? parseHeaders(await readFile(join(root, "_headers"), "utf8").catch(() => "")) : [];
  const log = [];
  const host = { stalled: undefined, types: {} };

  const server = createServer(async (request, response) => {
    const path = decode(request.url);
    const found = path?.startsWith(base) ? await find(root, path.slice(base.length)) : undefined;
    const headers = headersFor(rules, path ?? "/");
    // The folder may go away with its test while somebody still asks.
    const answer = await answerFor(request, path, found, root).catch(() => undefined);
    if (!answer) return response.destroy();
    if (host.stalled?.test(path)) return;
    const type = host.types[extname(found?.file ?? "")];
    if (type) answer.headers["content-type"] = type;
    log.push({ method: request.method, path, status: answer.status, encoding: answer.headers["content-encoding"] });
    response.writeHead(answer.status, { ...headers, ...answer.headers });
    if (!answer.file || request.method === "HEAD") return response.end(answer.text);
    createReadStream(answer.file).on("error", () => response.destroy()).pipe(response);
  });

  await new Promise((ready, failed) => server.once("error", failed).listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(host, {
    origin,
    base,
    log,
    /** The address of a page: `path` is given as seen from the site's root. */
    url: (path = "/") => origin + base + path.replace(/^\//, ""),
    /** Frees the port; resolves when it is free. */
    close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    },
  });
}

/** The path of an address, or nothing if it is malformed. */
function decode(url) {
  try {
    return decodeURIComponent(new URL(url, "http://host").pathname);
  } catch {
    return undefined;
  }
}

/** The file that is meant by a path below the base, or a redirect to the folder that is. */
async function find(root, path) {
  const file = join(root, normalize(`/${path}`));
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() && !path.endsWith("/")) return { file };
  if (!found?.isDirectory()) return undefined;
  if (path !== "" && !path.endsWith("/")) return { folder: true };
  const index = join(file, "index.html");
  return (await stat(index).catch(() => undefined)) && { file: index };
}

async function answerFor(request, path, found, root) {
  if (path === undefined) return { status: 400, headers: {} };
  if (!["GET", "HEAD"].includes(request.method)) return { status: 405, headers: { allow: "GET, HEAD" } };
  if (found?.folder) return { status: 301, headers: { location: `${encodeURI(path)}/${new URL(request.url, "http://host").search}` } };
  if (found) return whole(request, 200, found.file);
  const page = join(root, "404.html");
  if (await stat(page).catch(() => undefined)) return whole(request, 404, page);
  return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, text: "not found\n" };
}

async function whole(request, status, file) {
  const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream", vary: "accept-encoding" };
  const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const plain = await stat(file);
  const compressed = takesBrotli ? await stat(`${file}.br`).catch(() => undefined) : undefined;
  if (!(compressed?.mtimeMs >= plain.mtimeMs)) return { status, file, headers: { ...headers, "content-length": plain.size } };
  return {
    status,
    file: `${file}.br`,
    headers: { ...headers, "content-encoding": "br", "content-length": compressed.size },
  };
}

//! Prints what each file of a folder costs: path, bytes, gzip, brotli, separated by tabs.
//! A line for each section of a wasm file follows it: path#section, bytes.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const SECTIONS = { 1: "types", 2: "imports", 6: "globals", 7: "exports", 9: "elements", 10: "code", 11: "data" };
const [folder] = process.argv.slice(2);

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
for (const path of paths.filter((path) => !/\.(br|gz)$/.test(path))) {
  const bytes = readFileSync(path);
  const name = path.slice(folder.length).replaceAll("\\", "/").replace(/^\//, "");
  const gzip = compressed(`${path}.gz`, () => gzipSync(bytes, { level: 9 }));
  const brotli = compressed(`${path}.br`, () => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }));
  console.log([name, bytes.length, gzip, brotli].join("\t"));
  if (name.endsWith(".wasm")) for (const [part, size] of sections(bytes)) console.log(`${name}#${part}\t${size}`);
}

/** How long the file beside it is, which the build has made, or what would be in it. */
function compressed(path, compress) {
  return (existsSync(path) ? readFileSync(path) : compress()).length;
}

/** The sections of a wasm module of some size, with their bytes. */
function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0, more = true; more; shift += 7, at++) {
      size += (bytes[at] & 0x7f) * 2 ** shift;
      more = bytes[at] >= 0x80;
    }
    if (size > 1024) found.push([SECTIONS[id] ?? (id === 0 ? "custom" : `section ${id}`), size]);
    at += size;
  }
  return found;
}

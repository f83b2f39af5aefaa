//! Prints how many bytes of a wasm file's code come from which crate, by the names of its functions.
//! For a file that still has names: wasm-bindgen's, before wasm-opt.
import { readFileSync } from "node:fs";

const SHOWN = 12;
const CODE = 10;
const FUNCTION_NAMES = 1;

const bytes = readFileSync(process.argv[2]);
let at = 8;

/** Reads a number of variable length. */
function number() {
  let value = 0;
  for (let shift = 0, more = true; more; shift += 7, at++) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    more = bytes[at] >= 0x80;
  }
  return value;
}

function text() {
  const length = number();
  return bytes.subarray(at, (at += length)).toString();
}

/** The crate that a function's name begins with; for a trait's method, that of the type if it is not generic. */
function crateOf(name) {
  const inner = name.replace(/^core(\[\w+\])?::ptr::drop_in_place</, "").replace(/\[[0-9a-f]{8,}\]/g, "");
  const paths = inner.match(/\b[a-z_]\w*(?=::)/g) ?? [];
  return paths[0] ?? "other";
}

const sizes = [];
const crates = new Map();
let imported = 0;
while (at < bytes.length) {
  const id = bytes[at++];
  const size = number();
  const end = at + size;
  if (id === 2) imported = countImportedFunctions();
  if (id === CODE) for (let left = number(); left > 0; left--) sizes.push(skip());
  if (id === 0 && text() === "name") readNames(end);
  at = end;
}

function skip() {
  const size = number();
  at += size;
  return size;
}

function countImportedFunctions() {
  let functions = 0;
  for (let left = number(); left > 0; left--) {
    text();
    text();
    const kind = bytes[at++];
    if (kind === 0) {
      functions += 1;
      number();
    } else if (kind === 3) {
      at += 2; // a global: its type, and whether it changes
    } else {
      if (kind === 1) at += 1; // a table: its type
      for (let limits = bytes[at++] & 1 ? 2 : 1; limits > 0; limits--) number();
    }
  }
  return functions;
}

function readNames(end) {
  while (at < end) {
    const kind = bytes[at++];
    const size = number();
    const next = at + size;
    if (kind === FUNCTION_NAMES) {
      for (let left = number(); left > 0; left--) {
        const size = sizes[number() - imported];
        const crate = crateOf(text());
        if (size) crates.set(crate, (crates.get(crate) ?? 0) + size);
      }
    }
    at = next;
  }
}

const sorted = [...crates].sort(([, a], [, b]) => b - a);
const rest = sorted.slice(SHOWN).reduce((sum, [, size]) => sum + size, 0);
for (const [crate, size] of [...sorted.slice(0, SHOWN), ["others", rest]]) {
  console.log(`  ${crate.padEnd(42)} ${String(size).padStart(9)}`);
}

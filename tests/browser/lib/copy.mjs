//! A copy of the built site that a test may change.
import { cpSync } from "node:fs";
import { DIST } from "../serve.mjs";
import { folder } from "./folder.mjs";

/** A fresh copy: its path, and `remove()`. */
export function copyOfSite() {
  const copy = folder({});
  cpSync(DIST, copy.path, { recursive: true, preserveTimestamps: true });
  return copy;
}

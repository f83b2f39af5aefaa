//! A Chromium of its own with a profile of its own, as another person has on another machine.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { DEVICES, FLAGS, PROGRAM } from "./chromium.mjs";
import { Reader } from "./reader.mjs";
import { watch } from "./watch.mjs";

/** Starts one on `path` of `server`, `phone`-sized or not; `close()` ends it, removes the profile and gives what went wrong unseen. */
export async function profile(server, path, { phone } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "palier-profile-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: PROGRAM,
    args: FLAGS,
    locale: "fr",
    ...(phone ? DEVICES.phone : DEVICES.desktop),
  });
  context.setDefaultTimeout(20_000);
  const troubles = watch(context, server.origin);
  const reader = new Reader(context.pages()[0] ?? (await context.newPage()), server);
  await reader.go(path);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    return troubles;
  };
  return { reader, close };
}

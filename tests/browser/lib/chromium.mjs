//! The browser of the machine, driven by Playwright; nothing is downloaded.
import { chromium } from "playwright-core";

/**
 * What Chromium shall not do beside the page under test. The popups of its address bar are pages of their own that each
 * new window loads, hidden: two thirds of a short journey's time. The others are those of Playwright's list that matter
 * here; the last list given counts.
 */
const WITHOUT = [
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup",
  "HttpsUpgrades", "LensOverlay", "MediaRouter", "OptimizationHints", "PaintHolding", "PreconnectToSearch",
  "DestroyProfileOnBrowserClose", "AvoidUnnecessaryBeforeUnloadCheckSync", "NetworkTimeServiceQuerying",
];

const QUIET = [
  `--disable-features=${WITHOUT}`,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // No name but this machine's resolves: a test cannot depend on the network.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

export const FLAGS = process.getuid?.() === 0 ? ["--no-sandbox", ...QUIET] : QUIET;

/** The browser that `CHROMIUM` names, as `cargo xtask test` does, else Debian's. */
export const PROGRAM = process.env.CHROMIUM || "/usr/bin/chromium";

export function launch() {
  return chromium.launch({ executablePath: PROGRAM, args: FLAGS });
}

/** What kinds of reader there are, in Playwright's words. */
export const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

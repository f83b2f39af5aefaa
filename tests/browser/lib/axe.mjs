//! axe-core on a page: what a machine can tell of WCAG 2.2, levels A and AA.
import assert from "node:assert/strict";
import axeCore from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/**
 * Fails with each violation on its own line: what it is, where, and how to mend it.
 *
 * `without`: rules that are left out, each with the reason as its value.
 */
export async function axe(page, { without = {} } = {}) {
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(runAxe, { tags: RULES, without: Object.keys(without) });
  assert.equal(violations.length, 0, `axe finds on ${page.url()}:\n${violations.map(describe).join("\n")}`);
}

/** Runs in the page. */
async function runAxe({ tags, without }) {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const results = await globalThis.axe.run(document, { runOnly: tags, rules, resultTypes: ["violations"] });
  return results.violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    nodes: nodes.map(({ target, html, failureSummary }) => ({ target: target.flat().join(" "), html, failureSummary })),
  }));
}

function describe({ id, impact, help, nodes }) {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const why = failureSummary.split("\n").slice(1).map((line) => `      ${line.trim()}`);
    return [`    ${target}`, `      ${html.slice(0, 200)}`, ...why].join("\n");
  });
  return [`  ${id} (${impact}): ${help}`, ...places].join("\n");
}

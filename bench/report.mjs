//! The table: what was measured, against what, and whether the goal is reached.

/** What can be measured, in the order in which it is. */
export const PARTS = ["first", "scale", "clicks", "second", "compare", "routes", "lighthouse"];

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The middle one; of an even number the lower, so that it is one that was measured. */
export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** Everything that `raw` holds, as Markdown. */
export function report(raw) {
  const parts = [
    `Measured ${raw.date.slice(0, 16).replace("T", " ")} UTC on ${raw.machine}; medians of ${raw.runs} interleaved runs; ${raw.conditions}.`,
    table(["", "ours", "against", "ratio", "goal", "reached"], goals(raw)),
  ];
  if (raw.routes) parts.push(table(["page", "HTML, bytes", "requests in all", "bytes in all", "longest task, ms", "layout shift"], routes(raw.routes)));
  if (raw.lighthouse) parts.push(table(["Lighthouse", ...CATEGORIES, "LCP, ms", "blocked, ms", "shift", "other than 100 for"], scores(raw.lighthouse)));
  return parts.join("\n\n");
}

function goals(raw) {
  const rows = [];
  const of = (part, name, key) => median((raw[part]?.[name] ?? []).map((run) => (typeof key === "function" ? key(run) : run[key])));
  const ms = (value) => `${Math.round(value)} ms`;
  const ratio = (name, ours, against, limit, unit = ms) => {
    if (!Number.isFinite(ours) || !Number.isFinite(against)) return;
    rows.push([name, unit(ours), unit(against), (ours / against).toFixed(2), `≤ ${limit} ×`, yes(ours / against <= limit)]);
  };
  const limit = (name, ours, most, unit, against = "") => Number.isFinite(ours) && rows.push([name, unit(ours), against, "", `≤ ${unit(most)}`, yes(ours <= most)]);
  const n = (value) => String(value);
  const kb = (value) => `${(value / 1000).toFixed(1)} kB`;

  ratio("first answer, 20 questions; static page", of("first", 20, "answered"), of("first", "static", "answered"), 1.15);
  limit("requests until then", of("first", 20, "requests"), 1, n, n(of("first", "static", "requests")));
  limit("brotli bytes until then", of("first", 20, "bytes"), 15_000, kb, kb(of("first", "static", "bytes")));
  ratio("first answer, 1,000 questions; our 20", of("scale", 1000, "answered"), of("scale", 20, "answered"), 1.15);
  ratio("first answer, 10,000 questions; our 20", of("scale", 10000, "answered"), of("scale", 20, "answered"), 1.15);
  for (const size of [20, 1000, 10000]) limit(`longest task, ${size} questions read`, of("scale", size, "longest"), 50, ms);
  limit("layout shift, 20 questions", of("first", 20, "cls"), 0, n);
  limit("wasm and JS", raw.bytes.program, 153_600, kb);
  if (raw.second?.[20]) ratio("second visit, server gone; static page's, server up", of("second", 20, "answered"), of("second", "static", "answered"), 1.2);
  else if (raw.second) rows.push(["second visit, server gone", "not there yet: no sw.js", "", "", "≤ 1.2 ×", "no"]);
  limit("longest task, 100 results compared at once", of("compare", 100, "longest"), 50, ms);
  const worst = (run) => Math.max(...run.option, ...run.check, ...run.next);
  ratio("worst click to paint of 20 questions", of("clicks", 20, worst), of("clicks", "static", worst), 1.5);
  for (const kind of ["option", "next"]) {
    const half = (run) => median(run[kind]);
    ratio(`usual click to paint: ${kind}`, of("clicks", 20, half), of("clicks", "static", half), 1.5);
  }
  return rows;
}

function routes(pages) {
  const row = ([kind, page]) => page && [`/fr/${kind}`.replace("/fr/404", "/404"), page.html, page.allRequests, page.allBytes, Math.round(page.longest), page.cls.toFixed(3)];
  return Object.entries(pages).map(row).filter(Boolean);
}

function scores(pages) {
  return Object.entries(pages).map(([kind, runs]) => {
    const score = (category) => median(runs.map((run) => run.scores[category]));
    const middle = (key) => median(runs.map((run) => run[key]));
    const timings = [middle("lcp"), middle("tbt"), middle("cls").toFixed(3)];
    const why = [...new Set(runs.flatMap((run) => run.failed))].join(", ");
    return [`/fr/${kind}`.replace("/fr/404", "/404"), ...CATEGORIES.map(score), ...timings, why];
  });
}

function yes(holds) {
  return holds ? "yes" : "**no**";
}

function table(head, rows) {
  return [head, head.map((_, at) => (at ? "--:" : "---")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

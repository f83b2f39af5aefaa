//! A `_headers` file, in the format that Netlify and Cloudflare Pages read.

/** A path, then its headers on lines that are indented; `#` begins a comment. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, indent, rest] = /^(\s*)(.*?)\s*$/.exec(line);
    if (!indent) rules.push({ matches: pattern(rest), headers: [] });
    else rules.at(-1)?.headers.push(/^([^:]+):\s*(.*)$/.exec(rest)?.slice(1) ?? [rest, ""]);
  }
  return rules;
}

/** What all the rules for a path say together; a header that two of them set has both values. */
export function headersFor(rules, path) {
  const headers = {};
  for (const rule of rules.filter((rule) => rule.matches.test(path))) {
    for (const [name, value] of rule.headers) {
      const key = name.trim().toLowerCase();
      headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
    }
  }
  return headers;
}

/** `*` is any rest, `:name` one part of the path. */
function pattern(path) {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replace(/:[a-z]\w*/gi, "[^/]+")}$`);
}

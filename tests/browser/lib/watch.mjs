//! What a page does that nobody looks at: errors in its console, exceptions, requests to elsewhere.

/** Collects from now on; `troubles` grows while the pages of `context` live. */
export function watch(context, origin) {
  const troubles = [];
  const add = (kind, text, where = "") => troubles.push(`${kind}: ${text}${where && ` (${where})`}`);
  context.on("console", (message) => {
    if (message.type() === "error") add("error", message.text(), message.location().url);
  });
  context.on("weberror", (error) => add("exception", error.error()?.stack ?? String(error.error())));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isHere = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!isHere) add("foreign request", request.url());
  });
  context.on("page", (page) => page.on("crash", () => add("crash", page.url())));
  return troubles;
}

/** Those that no pattern of `allowed` (strings or regular expressions) expects. */
export function unexpected(troubles, allowed) {
  return troubles.filter((trouble) => !allowed.some((pattern) => matches(pattern, trouble)));
}

function matches(pattern, text) {
  return pattern instanceof RegExp ? pattern.test(text) : text.includes(pattern);
}

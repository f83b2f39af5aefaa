// In the place of the service worker while the site is being worked on: an old one at the same address goes away.
"use strict";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const ours = `palier ${new URL("./", location.href).pathname} `;
  const old = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(old.map((name) => caches.delete(name)));
  await registration.unregister();
  const pages = await clients.matchAll({ type: "window" });
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => {})));
}

// What stalls is waited for all the same, but not without a word.
const page = document.documentElement.dataset;
const late = setTimeout(() => (page.wasm ??= "late"), 25000);
// The question comes first: the program is asked for once it has been painted and could be tapped.
new Promise((painted) => {
  if (document.hidden) painted();
  requestAnimationFrame(() => setTimeout(painted, 100));
}).then(() => {
  // The styles that the page came without, in their place.
  const later = document.getElementById("palier-later");
  const styled = later && new Promise((done, failed) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", integrity: "{css-integrity}", href: "{css}", onload: done, onerror: failed });
    later.after(link);
  });
  // The module's integrity stands in the page's import map; what does not fit is refused, and the page says so.
  return Promise.all([import("{js}"), fetch("{wasm}", { integrity: "{wasm-integrity}", priority: "low" }), styled]);
}).then((program) => {
  return program[0].default({ module_or_path: program[1] });
}).then(() => {
  clearTimeout(late);
  if (page.wasm === "late") delete page.wasm;
  return true;
}, () => {
  clearTimeout(late);
  if (page.wasm !== "none") page.wasm = "failed";
  // A version that is kept and broken must still find a better one.
  return navigator.serviceWorker?.controller;
}).then((isWorth) => {
  // The reader comes first: the whole site is fetched and kept when there is nothing else to do.
  if (isWorth && "{worker}" && navigator.serviceWorker) (window.requestIdleCallback || setTimeout)(keep);
});

// From now on the site works without its server. A newer version is offered, never forced.
async function keep() {
  const container = navigator.serviceWorker;
  const registration = await container.register(trusted("{worker}"), { updateViaCache: "none" }).catch(() => {});
  if (!registration) return;
  let isFirst = !registration.active;
  const notice = document.getElementById("palier-update");
  const [now, later] = notice.querySelectorAll("button");
  const offer = () => {
    if (!registration.waiting || !registration.active) return;
    notice.hidden = false;
    // So that what has the focus is not behind the notice.
    document.documentElement.dataset.update = "";
  };
  const follow = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", follow);
  follow();
  offer();
  now.addEventListener("click", () => {
    if (registration.waiting) registration.waiting.postMessage("palier:activate");
    else location.reload();
  });
  // The focus goes back to where it came from; the button goes away.
  let before;
  notice.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget && !notice.contains(relatedTarget)) before = relatedTarget;
  });
  later.addEventListener("click", () => {
    (before?.isConnected ? before : document.getElementById("main")).focus({ preventScroll: true });
    notice.hidden = true;
    delete document.documentElement.dataset.update;
  });
  // In all tabs: what is kept is of the new version now. Every answer has been stored already, where it can be.
  container.addEventListener("controllerchange", () => {
    // Whichever asks first may write: the one that is looked at.
    if (!isFirst) setTimeout(() => location.reload(), document.hidden ? 3000 : 0);
    isFirst = false;
  });
  const look = () => {
    if (registration.active && document.visibilityState === "visible") registration.update().catch(() => {});
  };
  look();
  setInterval(look, 3600000);
}

// The only address that this page ever hands over as that of a script.
function trusted(address) {
  if (!window.trustedTypes) return address;
  const createScriptURL = (url) => {
    if (url !== "{worker}") throw new TypeError(url);
    return url;
  };
  return window.trustedTypes.createPolicy("palier", { createScriptURL }).createScriptURL(address);
}

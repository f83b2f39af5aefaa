(function (d) {
  var h = d.documentElement, t;
  try {
    t = JSON.parse(localStorage.getItem("{records}palier.settings")).data.theme;
  } catch (e) {}
  if (t !== "light" && t !== "dark") t = "";
  if ((h.dataset.theme || "") !== t) {
    if (t) h.dataset.theme = t;
    else delete h.dataset.theme;
    // The next page comes with it.
    var w = navigator.serviceWorker;
    if (w && w.controller) w.controller.postMessage("palier:theme:" + t);
  }
  // A plain link to a well-known choice, `/fr/git?n=10`: to the quiz, before the answers of this page are painted.
  var s = location.search;
  if (/[?&]n=/.test(s) && d.querySelector("meta[name=palier-track]"))
    location.replace(location.pathname.replace(/\/?(index\.html)?$/, "/") + (/[?&]mode=exam\b/.test(s) ? "exam/#" : "quiz/#") + s.slice(1));
  // A link whose `#` was escaped on its way: only the 404 page is there.
  if (/\/(read|take)\/?%23[rt]\d/i.test(location.pathname)) location.replace(location.pathname.replace(/\/?%23/, "/#"));
  if (typeof WebAssembly !== "object") h.dataset.wasm = "none";
  // What the address says of the page stays when the reader skips to its content.
  d.addEventListener("click", function (e) {
    if (!location.hash || !e.target.closest || !e.target.closest(".skip")) return;
    e.preventDefault();
    d.getElementById("main").focus();
  });
  // To load a page again is to keep what its address says behind `#`.
  d.addEventListener("click", function (e) {
    if (!e.target.matches || !e.target.matches('a[href=""]')) return;
    e.preventDefault();
    location.reload();
  });
  // A study page grows where it is looked at (`content-visibility`): a focus that came from afar stays in sight.
  d.addEventListener("focusin", function (e) {
    var on = e.target, frames = 9;
    if (d.querySelector(".study") && on.matches("a,summary")) requestAnimationFrame(function keep() {
      if (on !== d.activeElement) return;
      on.scrollIntoView({ block: "nearest" });
      if (--frames) requestAnimationFrame(keep);
    });
  });
  // A browser that fills in what stood in a field before does not say so by a change.
  d.addEventListener("change", function () {
    h.dataset.touched = "";
  });
  // The second tap of a double tap is not meant for what came under the finger in between.
  var last;
  d.addEventListener("click", function (e) {
    var on = e.target.closest && e.target.closest("a,button,label,summary");
    if (e.detail > 1 && on !== last) {
      e.preventDefault();
      e.stopPropagation();
    }
    last = on;
  }, true);
  // Until the app has started: nothing is checked before something is chosen, and what was checked stays. An exam has
  // no feedback, and its answers may be changed until its end.
  d.addEventListener("click", function (e) {
    var b = e.target.closest && e.target.closest("#button-check[popovertarget]");
    if (!b) return;
    var a = d.querySelector(".answer"), t = a.querySelector("[name=typed]");
    var open = [].some.call(a.querySelectorAll("select"), function (s) { return !s.value; });
    if (open || !a.querySelector(":checked, textarea") && !(t && t.value.trim())) e.preventDefault();
  });
  d.addEventListener("toggle", function (e) {
    var f = e.target.dataset && e.target.dataset.flag;
    if (f && f !== "next" && !h.dataset.app && d.querySelector(".feedback")) d.querySelector(".answer").disabled = true;
  }, true);
})(document);

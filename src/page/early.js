(function (d) {
  var h = d.documentElement;
  try {
    var t = JSON.parse(localStorage.getItem("palier.settings")).data.theme;
    if (t === "light" || t === "dark") h.dataset.theme = t;
  } catch (e) {}
  if (typeof WebAssembly !== "object") h.dataset.wasm = "none";
  // Until the app has started: nothing is checked before something is chosen, and what was checked stays.
  d.addEventListener("click", function (e) {
    var b = e.target.closest && e.target.closest("#button-check[popovertarget]");
    if (!b) return;
    var a = d.querySelector(".answer"), t = a.querySelector("[name=typed]");
    if (!a.querySelector(":checked, textarea") && !(t && t.value.trim())) e.preventDefault();
  });
  d.addEventListener("toggle", function (e) {
    var f = e.target.dataset && e.target.dataset.flag;
    if (f && f !== "next" && !h.dataset.app) d.querySelector(".answer").disabled = true;
  }, true);
})(document);

import init from "{js}";
init({ module_or_path: "{wasm}" }).catch(function () {
  document.documentElement.dataset.wasm ??= "failed";
});

// The module's integrity stands in the page's import map; what does not fit is refused, and the page says so.
Promise.all([import("{js}"), fetch("{wasm}", { integrity: "{wasm-integrity}" })]).then(function (program) {
  return program[0].default({ module_or_path: program[1] });
}).catch(function () {
  document.documentElement.dataset.wasm ??= "failed";
});

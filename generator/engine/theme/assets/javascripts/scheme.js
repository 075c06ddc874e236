// Before the first paint: light or dark as the reader chose, else as the system says.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("gacetilla.scheme");
  } catch (error) {
    // Storage may be forbidden; then the system decides on every page.
  }
  var dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.mdColorScheme = chosen || (dark ? "slate" : "default");
})();

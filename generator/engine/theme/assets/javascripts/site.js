// What a page does beyond being read: the palette, the menu, and opening the search.

import { openDialog } from "./search/dialog.js";

const root = document.documentElement;

function labelPalette(button) {
  const dark = root.dataset.mdColorScheme === "slate";
  button.setAttribute("aria-label", dark ? button.dataset.light : button.dataset.dark);
}

function preparePalette(button) {
  labelPalette(button);
  button.hidden = false;
  button.addEventListener("click", () => {
    const scheme = root.dataset.mdColorScheme === "slate" ? "default" : "slate";
    root.dataset.mdColorScheme = scheme;
    try {
      localStorage.setItem("gacetilla.scheme", scheme);
    } catch {
      // Storage may be forbidden; the choice then lasts for this page.
    }
    labelPalette(button);
  });
}

function prepareMenu(menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

function isWriting(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

function withModifier(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function prepareSearch(link) {
  const field = document.querySelector("#busqueda") && document.querySelector("#q");
  const open = () => (field ? field.focus() : openDialog(link.href));
  link.addEventListener("click", (event) => {
    if (withModifier(event) || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || withModifier(event) || isWriting(event.target)) return;
    event.preventDefault();
    open();
  });
}

preparePalette(document.querySelector(".md-header .g-btn--icon"));
prepareMenu(document.querySelector(".g-menu"));
prepareSearch(document.querySelector(".g-search"));
if (new URLSearchParams(location.search).has("palabras")) {
  import("./search/arrival.js").then(({ showWords }) => showWords());
}

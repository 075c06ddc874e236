// The filters beside the answers: one group a facet, values by number of articles (years newest first), chosen ones always in sight.

import { element } from "./hits.js";
import { facets, locale, number, say, words } from "./words.js";

const SHOWN = 8;
const wide = matchMedia("(min-width: 60em)");
const closed = new Set(facets.filter(({ open }) => !open).map(({ name }) => name));
const whole = new Set();

const most = ([a, n], [b, m]) => m - n || a.localeCompare(b, locale);
const newest = ([a], [b]) => (parseInt(b, 10) || 0) - (parseInt(a, 10) || 0);

function ranked(counts, chosen, order) {
  const values = Object.entries(counts).filter(([value, n]) => n || chosen.includes(value));
  const absent = chosen.filter((value) => !(value in counts)).map((value) => [value, 0]);
  return [...values, ...absent].sort(
    (one, other) => chosen.includes(other[0]) - chosen.includes(one[0]) || order(one, other),
  );
}

function box(name, value, n, chosen, choose) {
  const input = element("input", { type: "checkbox", name, value, checked: chosen.includes(value) });
  input.addEventListener("change", () => choose(name, value, input.checked));
  return element("label", {}, input, element("span", {}, value), element("b", {}, number(n)));
}

// Without words a value leads to its own page: there is nothing to search.
function row(name, value, n, chosen, { page, choose }) {
  const href = page?.(name, value);
  return href
    ? element("a", { href, class: "g-facet" }, element("span", {}, value), element("b", {}, number(n)))
    : box(name, value, n, chosen, choose);
}

function group({ name, label, byYear }, counts, chosen, act, redraw) {
  const values = ranked(counts, chosen, byYear ? newest : most);
  const shown = whole.has(name) ? values : values.slice(0, Math.max(SHOWN, chosen.length));
  const leads = values.some(([value]) => act.page?.(name, value));
  const made = element(
    "details",
    { "data-facet": name, open: !closed.has(name) || chosen.length > 0 },
    element("summary", {}, label),
    element(
      leads ? "div" : "fieldset",
      { class: "g-values" },
      leads ? null : element("legend", { class: "g-sr" }, label),
      ...shown.map(([value, n]) => row(name, value, n, chosen, act)),
    ),
  );
  made.addEventListener("toggle", () => (made.open ? closed.delete(name) : closed.add(name)));
  if (shown.length < values.length) {
    const all = element("button", { class: "g-link", type: "button" }, say(words.moreValues, { n: number(values.length) }));
    all.addEventListener("click", () => {
      whole.add(name);
      redraw(name, shown.length);
    });
    made.append(all);
  }
  return made;
}

function chosenText(chosen) {
  const n = Object.values(chosen).flat().length;
  return n ? ` (${say(n === 1 ? words.chosenOne : words.chosenMany, { n: number(n) })})` : "";
}

// `page` tells the address of a value's page, when values are to lead there.
export function drawFacets(side, { counts, page }, chosen, choose) {
  const before = side.querySelector(".g-filters");
  const active = side.contains(document.activeElement) ? document.activeElement : null;
  const redraw = (name, at) => {
    drawFacets(side, { counts, page }, chosen, choose);
    side.querySelectorAll(`[data-facet="${name}"] :is(input, a)`)[at].focus();
  };
  const groups = facets
    .filter(({ name }) => Object.values(counts[name] ?? {}).some(Boolean) || chosen[name].length)
    .map((facet) => group(facet, counts[facet.name] ?? {}, chosen[facet.name], { page, choose }, redraw));
  const all = element(
    "details",
    { class: "g-filters", open: wide.matches || before?.open },
    element("summary", { class: "g-btn" }, words.filters + chosenText(chosen)),
    ...groups,
  );
  side.replaceChildren(element("h2", { class: "g-sr" }, words.filters), ...(groups.length ? [all] : []));
  refocus(side, active);
}

function refocus(side, active) {
  if (active?.matches("input")) {
    [...side.querySelectorAll("input")].find((box) => box.name === active.name && box.value === active.value)?.focus();
  } else if (active?.matches("summary")) {
    [...side.querySelectorAll("summary")].find((one) => one.textContent === active.textContent)?.focus();
  }
}

wide.addEventListener("change", () => {
  const all = document.querySelector(".g-filters");
  if (all) all.open = wide.matches;
});

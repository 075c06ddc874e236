// The page of the search: facets at the left, answers at the right, everything in the address.

import * as address from "./address.js";
import { drawFacets } from "./facets.js";
import { element, items, meantLinks, sentence, told } from "./hits.js";
import { allCounts, findBeside } from "./counting.js";
import { names, pageOf } from "./names.js";
import { plain } from "./query.js";
import { counted, facets, orders, say, words } from "./words.js";

const STEP = 10;
const PAUSE = 220;

const place = document.querySelector("#busqueda");
const field = document.querySelector("#q");
const form = field.form;
const title = document.title;

const side = element("div", { class: "g-facets" });
const status = element("p", { role: "status" });
const select = element(
  "select",
  {},
  ...orders.map(({ value, label }) => element("option", { value }, label)),
);
const sorting = element("p", {}, element("label", {}, `${words.sort} `, select));
const meant = element("p", { class: "g-meant", hidden: true });
const list = element("ol", { class: "g-list" });
const more = element("button", { class: "g-btn", type: "button", hidden: true }, words.more);
const nothing = element("div", { class: "g-empty", hidden: true });

let state = address.read();
let round = 0;

place.append(
  side,
  element(
    "div",
    {},
    element("h2", { class: "g-sr" }, words.results),
    element(
      "div",
      { class: "g-bar" },
      status,
      sorting,
    ),
    meant,
    list,
    nothing,
    element("p", { class: "g-more" }, more),
  ),
);

function isChosen() {
  return facets.some(({ name }) => state.chosen[name].length);
}

async function answer() {
  if (plain(state.query) || isChosen()) return findBeside(state.query, state.chosen, state.order.by);
  const [counts, known] = await Promise.all([allCounts(), names()]);
  return { hits: null, counts, meant: [], page: (name, value) => pageOf(known, name, value) };
}

async function show() {
  const mine = ++round;
  field.value = state.query;
  select.value = state.order.value;
  try {
    const found = await answer();
    const first = await items((found.hits ?? []).slice(0, STEP), state.query.trim());
    if (mine === round) draw(found, first);
  } catch {
    if (mine === round) drawError();
  }
}

function draw(found, first) {
  const query = state.query.trim();
  drawFacets(side, found, state.chosen, choose);
  meant.replaceChildren(...meantLinks(found.meant));
  meant.hidden = !found.meant.length;
  list.replaceChildren(...first);
  list.hidden = sorting.hidden = !first.length;
  drawStatus(found, query);
  drawNothing(found, query);
  continueFrom(found.hits ?? [], first.length);
  document.title =
    query && found.hits
      ? `${say(words.pageTitle, { q: query, count: counted(found.hits.length) })} · ${title.split(" · ").at(-1)}`
      : title;
}

// The words for nothing found stand in the box below; the status tells them to those who listen.
function drawStatus({ hits, instead }, query) {
  status.classList.toggle("g-sr", hits?.length === 0);
  if (!hits) status.replaceChildren(words.empty);
  else if (!hits.length) status.replaceChildren(say(noneText(query), { q: query }));
  else status.replaceChildren(...told(hits.length, query, instead));
}

function noneText(query) {
  if (!isChosen()) return words.none;
  return query ? words.noneFiltered : words.noneOnlyFilters;
}

function drawNothing({ hits }, query) {
  nothing.hidden = !hits || hits.length > 0;
  if (nothing.hidden) return;
  const clear = element("button", { class: "g-btn", type: "button" }, words.clearFilters);
  clear.addEventListener("click", () => change({ chosen: address.read("").chosen }));
  const help = sentence(words.noneHelp, {
    states: element("a", { href: place.dataset.states }, words.statesLink),
    people: element("a", { href: place.dataset.people }, words.peopleLink),
  });
  const first = element("p", {}, element("strong", {}, say(noneText(query), { q: query })));
  nothing.replaceChildren(first, element("p", {}, ...(isChosen() ? [clear] : help)));
}

function drawError() {
  const again = element("button", { class: "g-btn", type: "button" }, words.retry);
  again.addEventListener("click", show);
  list.replaceChildren();
  more.hidden = true;
  nothing.hidden = meant.hidden = sorting.hidden = true;
  status.classList.remove("g-sr");
  status.replaceChildren(...sentence(words.error, { retry: again }));
}

function continueFrom(hits, shown) {
  more.hidden = shown >= hits.length;
  more.onclick = async () => {
    const mine = round;
    const next = await items(hits.slice(shown, shown + STEP), state.query.trim());
    if (mine !== round) return;
    list.append(...next);
    next[0].querySelector("a").focus();
    continueFrom(hits, shown + next.length);
  };
}

function change(part, keep = false) {
  state = { ...state, ...part };
  history[keep ? "replaceState" : "pushState"](null, "", address.written(state));
  show();
}

function choose(name, value, on) {
  const values = state.chosen[name].filter((one) => one !== value);
  change({ chosen: { ...state.chosen, [name]: on ? [...values, value] : values } });
}

let waiting = null;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => change({ query: field.value }, true), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  change({ query: field.value });
});
select.addEventListener("change", () => change({ order: orders[select.selectedIndex] }));
addEventListener("popstate", () => {
  state = address.read();
  show();
});

show();

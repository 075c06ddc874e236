// The facets of every article, for choosing and counting, and the order by date.

import { about, fragment } from "./bundles.js";
import { excerpt } from "./excerpt.js";
import { find } from "./index.js";
import { plain } from "./query.js";

const folder = new URL("../../../pagefind/", import.meta.url);
const SIGNATURE = "pagefind_dcd".length;

let loaded = null;

function facts() {
  loaded ??= load().catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load() {
  const answer = await fetch(new URL("facets.json", folder));
  if (!answer.ok) throw new Error(answer.statusText);
  const { ids, newest, dated, facets } = await answer.json();
  const names = ids ? ids.split(" ") : [];
  for (const values of Object.values(facets)) {
    for (const value of Object.keys(values)) values[value] = added(values[value]);
  }
  return { facets, orders: orders(newest.map((at) => names[at]), dated), places: new Map(names.map((id, at) => [id, at])) };
}

function added(distances) {
  let at = 0;
  return new Set(distances.map((distance) => (at += distance)));
}

// Articles without a date come last in both orders.
function orders(newest, dated) {
  const oldest = [...newest.slice(0, dated).reverse(), ...newest.slice(dated)];
  const ranks = (ids) => new Map(ids.map((id, at) => [id, at]));
  return { newest: ranks(newest), oldest: ranks(oldest) };
}

// How many articles each value of each facet has, without a query.
export async function allCounts() {
  const { facets, places } = await facts();
  return counted(facets, [...places.values()]);
}

// {hits, counts: {facet: {value: n}}, meant} for a query, the values chosen by facet, and an order.
export async function findBeside(query, chosen, by) {
  const { facets, orders: ranks, places } = await facts();
  const found = plain(query) ? await find(query) : { hits: every(ranks.newest), meant: [] };
  const at = (hit) => places.get(hit.id);
  const chosenOf = Object.entries(chosen).filter(([, values]) => values.length);
  const fits = (place, but) =>
    chosenOf.every(([name, values]) => name === but || values.some((value) => facets[name]?.[value]?.has(place)));
  const hits = found.hits.filter((hit) => fits(at(hit)));
  if (by) hits.sort((a, b) => ranks[by].get(a.id) - ranks[by].get(b.id));
  // Within a facet values are alternatives: each is counted as if it alone of that facet were chosen.
  const counts = Object.fromEntries(
    Object.keys(facets).map((name) => [name, counted(facets, found.hits.map(at).filter((place) => fits(place, name)), name)[name]]),
  );
  return { hits, counts, meant: found.meant, instead: found.instead };
}

function counted(facets, places, only) {
  const names = only ? [only] : Object.keys(facets);
  const count = (has) => places.reduce((n, place) => n + has.has(place), 0);
  return Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(Object.entries(facets[name]).map(([value, has]) => [value, count(has)]))]),
  );
}

// All articles as answers: without words there is nothing to ask Pagefind, which would fetch its whole index.
function every(ids) {
  return [...ids.keys()].map((id) => ({ id, data: () => article(id) }));
}

async function article(id) {
  const answer = await fetch(fragment(id, await about()));
  if (!answer.ok) throw new Error(answer.statusText);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = packed ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")) : new Blob([bytes]);
  const data = JSON.parse((await new Response(stream).text()).slice(SIGNATURE));
  const root = new URL("..", folder).pathname;
  return { ...data, url: root + data.url.replace(/^\//, ""), excerpt: excerpt(data.content) };
}

// Asks Pagefind, and answers with articles that really hold the words asked for.
//
// Pagefind answers a word it does not know with the nearest beginning it knows (on a small collection «Atenea» finds
// every «a»), and a word it knows also with longer ones («hospital» finds «hospitalario»). A quoted word, though,
// is matched by its stem and nothing else. So every part of the query is asked for in quotes, what all of them have
// in common is the answer, and the plain query only puts it in order.

import { fold, parts, plain } from "./query.js";

const root = new URL("../../../", import.meta.url);
const COUNTED = 60;

let started = null;

export function start() {
  started ??= load().catch((error) => {
    started = null;
    throw error;
  });
  return started;
}

async function load() {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  const index = pagefind.createInstance({
    baseUrl: root.pathname,
    excerptLength: 32,
    ranking: { termSimilarity: 10 },
  });
  await index.init();
  return index;
}

// How many articles each value of each facet has, without a query.
export async function allCounts() {
  const index = await start();
  return index.filters();
}

// The answers to a query, the best or the newest first: each has an `id` and `data()`, which fetches it.
export async function find(query) {
  return (await matching(await start(), query, {})).hits;
}

// {hits, counts: {facet: {value: n}}} for a query, the values chosen by facet, and an order.
export async function findBeside(query, chosen, by) {
  const index = await start();
  await index.filters(); // fetched only here: Pagefind then counts what every value would leave
  const found = await matching(index, query, { filters: asked(chosen), ...(by && { sort: by }) });
  return { hits: found.hits, counts: await countsBeside(index, query, chosen, found) };
}

function asked(chosen) {
  const groups = Object.entries(chosen).filter(([, values]) => values.length);
  return Object.fromEntries(groups.map(([name, values]) => [name, { any: values }]));
}

async function matching(index, query, options) {
  const text = plain(query);
  const ordered = await index.search(text || null, options);
  if (!text) return { hits: ordered.results, counts: ordered.filters };
  const exact = await holding(index, query, options, ordered);
  const hits = ordered.results.filter((result) => exact.has(result.id));
  return { hits, counts: hits.length === ordered.results.length ? ordered.filters : await counted(hits, ordered) };
}

async function holding(index, query, { filters }, ordered) {
  const asked = parts(query);
  const found = await Promise.all(asked.map((part) => index.search(`"${part.text}"`, { filters })));
  const sets = found.map((answer) => new Set(answer.results.map((result) => result.id)));
  const last = asked.at(-1);
  if (last?.unfinished && !sets.at(-1).size && (await completes(ordered, last.text))) sets.pop();
  const every = sets.length ? ordered.results.filter((result) => sets.every((set) => set.has(result.id))) : ordered.results;
  return new Set(every.map((result) => result.id));
}

// Whether the best answer holds a word that begins as the reader has begun to write.
async function completes(ordered, begun) {
  if (!ordered.results.length) return false;
  const { excerpt } = await ordered.results[0].data();
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => fold(word));
  return marked.some((word) => word.startsWith(fold(begun)));
}

// Pagefind counted answers that were dropped: count what was kept, unless that would mean fetching very many.
async function counted(hits, ordered) {
  if (hits.length > COUNTED) return ordered.filters;
  const counts = {};
  for (const name of Object.keys(ordered.filters)) counts[name] = {};
  for (const { filters } of await Promise.all(hits.map((hit) => hit.data()))) {
    for (const [name, values] of Object.entries(filters)) {
      for (const value of values) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

// Within a facet values are alternatives: each is counted as if it alone of that facet were chosen.
async function countsBeside(index, query, chosen, found) {
  const counts = { ...found.counts };
  for (const [name, values] of Object.entries(chosen)) {
    if (!values.length) continue;
    const others = await matching(index, query, { filters: asked({ ...chosen, [name]: [] }) });
    counts[name] = others.counts[name] ?? {};
  }
  return counts;
}

// Asks Pagefind, and answers with articles that really hold the words asked for.
//
// Pagefind answers a word it does not know with the nearest beginning it knows (on a small collection «Atenea» finds
// every «a»), and a word it knows also with longer ones («hospital» finds «hospitalario»). A quoted word, though,
// is matched by its stem and nothing else. So every part of the query is asked for in quotes, what all of them have
// in common is the answer, and the plain query only puts it in order. Articles with the very form that was asked
// for come before those with another of the same stem: every page of the index holds its forms, too.

import { meantBy, names, pageOf } from "./names.js";
import { fold, parts, plain, singular } from "./query.js";

const root = new URL("../../../", import.meta.url);

let started = null;

export function start() {
  started ??= load().catch((error) => {
    started = null;
    throw error;
  });
  return started;
}

async function load() {
  const [pagefind, known] = await Promise.all([import(new URL("pagefind/pagefind.js", root)), names()]);
  const index = pagefind.createInstance({
    baseUrl: root.pathname,
    excerptLength: 32,
    ranking: { termSimilarity: 10, metaWeights: { palabras: 0 } },
  });
  await index.init();
  return { ask: asking(index), known };
}

// Asks the same thing once.
function asking(index) {
  const asked = new Map();
  return (text) => {
    if (!asked.has(text)) {
      const answer = index.search(text).then(({ results }) => results);
      asked.set(text, answer);
      answer.catch(() => asked.delete(text));
    }
    return asked.get(text);
  };
}

// {hits, meant, instead} for a query with a word in it: the best first, each with an `id` and `data()`, which fetches it;
// `meant` are the people and institutions that the query names; `instead` is a word
// of the same stem when the one asked for is nowhere, null otherwise.
export async function find(query) {
  const { ask, known } = await start();
  const asked = parts(query);
  const named = meantBy(known, asked);
  const [ordered, exact, ...wanted] = await Promise.all([
    ask(plain(query)),
    forms(ask, asked),
    ...groups(asked, named).map((group) => holding(ask, group)),
  ]);
  await finish(wanted, asked.at(-1), ordered);
  const all = shown(ordered, wanted);
  const sets = wanted.map(({ results, any }) => (any ? null : new Set(results.map((hit) => hit.id)))).filter(Boolean);
  const kept = sets.length ? [...all.values()].filter((hit) => sets.every((set) => set.has(hit.id))) : ordered;
  const meant = named
    .flatMap((group) => group.meant)
    .map(({ facet, value }) => ({ value, href: pageOf(known, facet, value) }));
  const hits = best(kept, ordered, exact);
  return { hits, meant, instead: await otherForm(asked, wanted, exact, hits) };
}

// The parts of a query, those that name someone together.
function groups(asked, named) {
  const inside = (at) => named.some(({ from, to }) => from <= at && at < to);
  return [
    ...named.map(({ from, to, meant }) => ({ texts: asked.slice(from, to).map(({ text }) => text), meant })),
    ...asked.map(({ text }, at) => (inside(at) ? null : { texts: [text], meant: [], last: at === asked.length - 1 })),
  ].filter(Boolean);
}

// Articles with all the words of a group, or about whom they name.
async function holding(ask, { texts, meant, last }) {
  const [about, ...found] = await Promise.all([
    Promise.all(meant.map(({ token }) => ask(`"${token}"`))).then((answers) => answers.flat()),
    ...texts.map((text) => ask(`"${text}"`)),
  ]);
  const sets = found.slice(1).map((results) => new Set(results.map((hit) => hit.id)));
  const printed = found[0].filter((hit) => sets.every((set) => set.has(hit.id)));
  return { results: [...printed, ...about], printed, last };
}

// Articles by id; of several answers for one, that whose excerpt shows words which are in it.
function shown(ordered, wanted) {
  const printed = wanted.map((group) => new Set(group.any ? ordered.map(({ id }) => id) : group.printed.map(({ id }) => id)));
  return new Map(
    [
      ...wanted.flatMap(({ results }) => results),
      ...wanted.flatMap((group) => group.printed),
      ...ordered.filter(({ id }) => printed.every((ids) => ids.has(id))),
    ].map((hit) => [hit.id, hit]),
  );
}

// A last word that is nowhere may still be being written: then it is left to the plain query.
async function finish(wanted, part, ordered) {
  const last = wanted.find((group) => group.last);
  if (last && part.unfinished && !last.results.length && (await completes(ordered, part.text))) last.any = true;
}

// Whether the best answer holds a word that begins as the reader has begun to write.
async function completes(ordered, begun) {
  if (!ordered.length) return false;
  const { excerpt } = await ordered[0].data();
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => fold(word));
  return marked.some((word) => word.startsWith(fold(begun)));
}

// A single word that no article prints was answered with another of its stem: which one.
async function otherForm(asked, [group], exact, hits) {
  if (asked.length > 1 || exact.length !== 1 || !hits.length || group.any) return null;
  if (exact[0].size || !group.printed.length || group.printed.length < group.results.length) return null;
  const { excerpt } = await group.printed[0].data(); // a quoted word has marks on no others
  const other = excerpt.match(/<mark>([\p{L}\p{M}\p{N}]+)/u)?.[1];
  return other && singular(fold(other)) !== singular(fold(asked[0].text)) ? other : null;
}

// For each word, the articles that print the very form.
function forms(ask, asked) {
  const single = [...new Set(asked.flatMap(({ text }) => fold(text).split(" ")))].filter((word) => /^[a-z]{3,9}$/.test(word));
  return Promise.all(single.map(async (word) => new Set((await ask(`"${word}q9"`)).map((hit) => hit.id))));
}

function best(hits, ordered, exact) {
  const place = new Map(ordered.map((hit, at) => [hit.id, at]));
  const at = (hit) => place.get(hit.id) ?? Infinity;
  const same = new Map(hits.map((hit) => [hit.id, exact.filter((set) => set.has(hit.id)).length]));
  return [...hits].sort(
    (a, b) => same.get(b.id) - same.get(a.id) || (at(a) === at(b) ? 0 : at(a) - at(b)),
  );
}

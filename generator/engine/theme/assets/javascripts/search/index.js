// Asks Pagefind, and answers with articles that really hold the words asked for.
//
// Pagefind answers a word it does not know with the nearest beginning it knows (on a small collection «Atenea» finds
// every «a»), and a word it knows also with longer ones («hospital» finds «hospitalario»). A quoted word, though,
// is matched by its stem and nothing else. So every part of the query is asked for in quotes, and what all of them
// have in common is the answer. Articles with the very form that was asked for come before those with another of the
// same stem (every page of the index holds its forms, too); for the rest see ranking.js.

import { about, open } from "./bundles.js";
import { excerpt } from "./excerpt.js";
import { meantBy, names, pageOf } from "./names.js";
import { fold, parts, singular, stem } from "./query.js";
import { byScore, scores } from "./ranking.js";
import { common } from "./words.js";

let started = null;

export function start() {
  started ??= load().catch((error) => {
    started = null;
    throw error;
  });
  return started;
}

async function load() {
  const whole = await about();
  const [index, known] = await Promise.all([open(whole), names()]);
  return { ask: asking(index), known, pages: whole.pages };
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
  const { ask, known, pages } = await start();
  const asked = parts(query);
  const named = meantBy(known, asked);
  const sought = groups(asked, named);
  const [exact, ...wanted] = await Promise.all([forms(ask, sought), ...sought.map((group) => holding(ask, group))]);
  await finish(ask, wanted, asked.at(-1));
  const all = new Map(wanted.flatMap(({ found }) => found.map((hit) => [hit.id, hit])));
  const kept = [...all.values()].filter((hit) => wanted.every(({ ids }) => ids.has(hit.id)));
  const hits = best(kept, scores(wanted, pages), exact).map((hit) => shown(hit, wanted));
  const meant = named
    .flatMap((group) => group.meant)
    .map(({ facet, value }) => ({ value, href: pageOf(known, facet, value) }));
  return { hits, meant, instead: await otherForm(wanted, exact, hits) };
}

// The parts of a query, those that name someone together. Words that are everywhere are left out beside others.
function groups(asked, named) {
  const inside = (at) => named.some(({ from, to }) => from <= at && at < to);
  const made = [
    ...named.map(({ from, to, meant }) => ({ texts: telling(asked.slice(from, to).map(({ text }) => text)), meant })),
    ...asked.map(({ text }, at) => (inside(at) ? null : { texts: [text], meant: [], last: at === asked.length - 1 })),
  ].filter(Boolean);
  const rare = made.filter(({ texts }) => !texts.every(isCommon));
  return rare.length ? rare : made;
}

function telling(texts) {
  const rare = texts.filter((text) => !isCommon(text));
  return rare.length ? rare : texts;
}

function isCommon(text) {
  return common.has(fold(text));
}

// Articles with all the words of a group, or about whom they name; and where the words stand in them.
async function holding(ask, { texts, meant, last }) {
  const [about, ...answers] = await Promise.all([
    Promise.all(meant.map(({ token }) => ask(`"${token}"`))).then((found) => found.flat()),
    ...texts.map((text) => ask(`"${text}"`)),
  ]);
  const places = answers.map((results) => new Map(results.map((hit) => [hit.id, hit.words])));
  const printed = answers[0].filter(({ id }) => places.every((one) => one.has(id)));
  const found = [...about, ...printed];
  return {
    texts,
    last,
    found,
    printed,
    ids: new Set(found.map(({ id }) => id)),
    places: new Map(printed.map(({ id }) => [id, places.flatMap((one) => one.get(id))])),
  };
}

// A last word that is nowhere may still be being written: then Pagefind may complete it.
async function finish(ask, wanted, part) {
  const last = wanted.find((group) => group.last);
  if (!last || !part.unfinished || last.found.length) return;
  const longer = await ask(wanted.flatMap(({ texts }) => texts).join(" "));
  if (!(await completes(longer, part.text))) return;
  last.begun = true;
  last.found = longer;
  last.ids = new Set(longer.map(({ id }) => id));
  last.places = new Map(longer.map(({ id, words }) => [id, words]));
}

// Whether the best answer holds a word that begins as the reader has begun to write.
async function completes(longer, begun) {
  if (!longer.length) return false;
  const data = await longer[0].data();
  const marked = [...data.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => fold(word));
  return marked.some((word) => word.startsWith(fold(begun)));
}

// A single word that no article prints was answered with another of its stem: which one.
async function otherForm([group, ...others], exact, hits) {
  if (others.length || exact.length !== 1 || !hits.length || group.begun) return null;
  if (exact[0].size || !group.printed.length || group.printed.length < group.found.length) return null;
  const data = await group.printed[0].data(); // a quoted word has marks on no others
  const other = data.excerpt.match(/<mark>([\p{L}\p{M}\p{N}]+)/u)?.[1];
  return other && singular(fold(other)) !== singular(fold(group.texts[0])) ? other : null;
}

// For each word, the articles that print the very form.
function forms(ask, sought) {
  const words = sought.flatMap(({ texts }) => texts).flatMap((text) => fold(text).split(" "));
  const single = [...new Set(words)].filter((word) => /^[a-z]{3,9}$/.test(word));
  return Promise.all(single.map(async (word) => new Set((await ask(`"${word}q9"`)).map((hit) => hit.id))));
}

function best(hits, found, exact) {
  const same = new Map(hits.map((hit) => [hit.id, exact.filter((set) => set.has(hit.id)).length]));
  const order = byScore(found);
  return [...hits].sort((a, b) => same.get(b.id) - same.get(a.id) || order(a, b));
}

// An answer that shows the words around those that were sought.
function shown({ id, data }, wanted) {
  const places = wanted.flatMap((group) => group.places.get(id) ?? []);
  const stems = new Set(
    wanted.flatMap(({ texts }) => texts).filter((text) => !text.includes(" ")).map((text) => stem(fold(text))),
  );
  return {
    id,
    async data() {
      const found = await data();
      return { ...found, excerpt: excerpt(found.content, places, stems) };
    },
  };
}

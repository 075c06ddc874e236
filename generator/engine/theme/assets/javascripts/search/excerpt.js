// The words of an article around those that were searched, as text with marks and all else escaped.

import { fold, stem, WORD } from "./query.js";

const LENGTH = 32;
const BEFORE = 6;

// `places` count the words of the text; words of the `stems` are marked, too.
export function excerpt(content, places = [], stems = new Set()) {
  const words = content.split(/\s+/);
  const from = Math.max(0, Math.min(opening(places), words.length - LENGTH));
  const found = new Set(places);
  const shown = words.slice(from, from + LENGTH);
  const marked = shown.map((word, at) => (found.has(from + at) || isOf(stems, word) ? `<mark>${plain(word)}</mark>` : plain(word)));
  return closed(marked.join(" "));
}

// Some words before the place from which on most others are in sight.
function opening(places) {
  const ends = (from) => places.filter((place) => place >= from && place < from + LENGTH - BEFORE).length;
  const best = [...places].sort((a, b) => ends(b) - ends(a) || a - b)[0] ?? 0;
  return best - BEFORE;
}

// The index puts a space between elements: a quotation's words and its marks, a name and the comma after it.
function closed(text) {
  return text.replace(/([“«‘(¿¡]) /g, "$1").replace(/ (?=[”»’),;:]|\.(?!\.))/g, "");
}

function isOf(stems, word) {
  return (fold(word).match(WORD) ?? []).some((form) => stems.has(stem(form)));
}

function plain(word) {
  return word.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

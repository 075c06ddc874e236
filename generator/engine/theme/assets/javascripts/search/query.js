// What a reader wrote, taken apart: words, and phrases in quotes.

export const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PIECE = /["“”«]([^"“”»]*)["“”»]?|[\p{L}\p{M}\p{N}]+/gu;

const ENDING = /(?:es|[aeos])s?$/;

// Lower case without accents, as words are compared.
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// What is common to the plain forms of a folded word, roughly.
export function stem(word) {
  return word.length > 4 ? word.replace(ENDING, "") : word;
}

export function singular(word) {
  return word.replace(/(?<=[djlnrsz])es$|s$/, "");
}

// [{text, unfinished}]: `unfinished` marks a last word that may still be being written.
export function parts(query) {
  const found = [...query.matchAll(PIECE)].map((match) => ({
    text: (match[1] ?? match[0]).match(WORD)?.join(" ") ?? "",
    unfinished: match[1] === undefined && match.index + match[0].length === query.length,
  }));
  return found.filter((part) => part.text);
}

// Only the words, for an order by relevance.
export function plain(query) {
  return parts(query).map((part) => part.text).join(" ");
}

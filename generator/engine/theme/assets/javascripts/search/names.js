// Other names of people and institutions, and where the page of a facet's value is. Made with the pages.

import { fold, WORD } from "./query.js";
import { folders } from "./words.js";

const root = new URL("../../../", import.meta.url);

let loaded = null;

export function names() {
  loaded ??= load().catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load() {
  const answer = await fetch(new URL("buscar/nombres.json", root));
  if (!answer.ok) throw new Error(answer.statusText);
  const { names: given, pages } = await answer.json();
  const known = new Map();
  for (const [facet, values] of Object.entries(given)) {
    for (const [value, others] of Object.entries(values)) {
      for (const name of [words(value), ...others]) {
        known.set(name, [...(known.get(name) ?? []), { facet, value, token: entity(value) }]);
      }
    }
  }
  return { known, longest: Math.max(0, ...[...known.keys()].map((name) => name.split(" ").length)), pages };
}

function words(text) {
  return (fold(text).match(WORD) ?? []).join(" ");
}

// The one word of the index that stands for a person or an institution.
function entity(value) {
  return `${fold(value).replace(/[^a-z0-9]+/g, "")}q8`;
}

// [{from, to, meant}]: which of the parts of a query, together, are a name of someone or something.
export function meantBy({ known, longest }, parts) {
  const found = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = Math.min(parts.length, from + longest); to > from; to -= 1) {
      const meant = known.get(words(parts.slice(from, to).map(({ text }) => text).join(" ")));
      if (!meant) continue;
      found.push({ from, to, meant });
      from = to - 1;
      break;
    }
  }
  return found;
}

// The address of the page of a facet's value; null where there is none.
export function pageOf({ pages }, facet, value) {
  const known = pages[facet]?.[value] ?? (folders[facet] && `${folders[facet]}/${words(value).replaceAll(" ", "-")}/`);
  return known ? new URL(known, root).href : null;
}

// The order by relevance: a rare word counts for more than a common one, and a word that stands early (in the headline,
// in the first paragraph) for more than one far down. How rare is reckoned over all articles. Pagefind's own score is
// of no use: it goes by what is rare in one bundle, and by the longer words that it happens to have fetched so far.

import { hash } from "./bundles.js";

const HALF = 24;
const ANYWHERE = 0.2;

// The score of an article by its id. `wanted` are the parts of a query: the ids found, and where the words stand in each.
export function scores(wanted, pages) {
  const found = new Map();
  for (const { ids, places } of wanted) {
    const rarity = Math.log((pages - ids.size + 0.5) / (ids.size + 0.5) + 1);
    for (const id of ids) found.set(id, (found.get(id) ?? 0) + rarity * nearness(places.get(id)));
  }
  return found;
}

// An article may be about someone whom it does not name so: then there are no places.
function nearness(places) {
  if (!places) return 0;
  return ANYWHERE + HALF / (HALF + Math.min(...places));
}

// Best first. What scores the same stands in an order that the bundles have no part in.
export function byScore(found) {
  return (a, b) => (found.get(b.id) ?? 0) - (found.get(a.id) ?? 0) || (hash(a.id) < hash(b.id) ? -1 : 1);
}

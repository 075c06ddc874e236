// The bundles of the index: the articles of the newest year, the older ones, those without a date. Pagefind searches
// them together; a small file tells where they are and how many articles and words they have in all.

const root = new URL("../../../", import.meta.url);
const folder = new URL("pagefind/", root);

let loaded = null;

export function about() {
  loaded ??= load().catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load() {
  const answer = await fetch(new URL("bundles.json", folder));
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

// Where the files of an article are: the letters its id begins with name its bundle.
export function fragment(id, { folders }) {
  return new URL(`${folders[letters(id)]}fragment/${id}.pf_fragment`, folder);
}

// The id without the bundle: the hash of the article.
export function hash(id) {
  return id.slice(letters(id).length);
}

function letters(id) {
  return id.match(/^[g-z]*/)[0];
}

// A Pagefind that searches every bundle.
export async function open({ folders }) {
  const pagefind = await import(new URL("pagefind.js", folder));
  const options = { baseUrl: root.pathname, ranking: { termSimilarity: 10, metaWeights: { palabras: 0 } } };
  const index = pagefind.createInstance(options);
  const others = Object.values(folders).filter(Boolean);
  await Promise.all([
    index.init(),
    ...others.map((name) => index.mergeIndex(new URL(name, folder).pathname, options)),
  ]);
  return index;
}

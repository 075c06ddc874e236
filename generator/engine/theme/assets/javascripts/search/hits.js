// An answer as an element of a list, in the form of the site's other lists.

import { counted, say, words } from "./words.js";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'", "&#x27;": "'" };

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

// Text in which {name} stands for an element.
export function sentence(text, elements) {
  return text.split(/(\{\w+\})/).map((piece) => elements[piece.slice(1, -1)] ?? piece);
}

function decoded(text) {
  return text.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity]);
}

// Pagefind hands the words around a match as HTML; only its marks are taken, all else is text.
function marked(excerpt) {
  return excerpt
    .replace(/(\p{P}+)<\/mark>/gu, "</mark>$1")
    .replace(/<\/mark>(\s+)<mark>/g, "$1")
    .split(/(<mark>.*?<\/mark>)/)
    .map((piece) =>
      piece.startsWith("<mark>") ? element("mark", {}, decoded(piece.slice(6, -7))) : decoded(piece),
    );
}

// The answer opens with the words that were searched, so that its page can show them.
function linked(url, query) {
  return query ? `${url}?${new URLSearchParams({ palabras: query })}` : url;
}

function opening({ content, excerpt }) {
  return content.startsWith(decoded(excerpt.replace(/<\/?mark>/g, "")).slice(0, 40)) ? "" : "… ";
}

export function item(data, query) {
  const { title, lugar, fecha } = data.meta;
  const outlet = data.filters.medio?.[0];
  const capitals = title === title.toUpperCase();
  return element(
    "li",
    { class: "g-item" },
    lugar && element("p", { class: "g-item__place" }, element("b", {}, lugar)),
    element("h3", { class: capitals && "is-caps" }, element("a", { href: linked(data.url, query) }, title)),
    element("p", { class: "g-item__lead" }, opening(data), ...marked(data.excerpt), " …"),
    element(
      "p",
      { class: "g-item__meta" },
      element("span", {}, fecha ?? words.undated),
      element("span", {}, !outlet || outlet === words.notIdentified ? words.outletUnknown : outlet),
    ),
  );
}

export async function items(hits, query) {
  return (await Promise.all(hits.map((hit) => hit.data()))).map((data) => item(data, query));
}

// Links to the pages of the people and institutions that a query names.
export function meantLinks(meant) {
  return meant.map(({ value, href }) => element("a", { href }, say(words.meant, { name: value })));
}

// What the line above the answers says: how many there are for what.
export function told(n, query, instead) {
  if (!n) return [say(words.none, { q: query })];
  if (instead) return [say(words.instead, { q: query, other: instead })];
  return [element("strong", {}, counted(n)), query ? say(words.forQuery, { q: query }) : ""];
}

// An answer as an element of a list, in the form of the site's other lists.

import { words } from "./words.js";

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

export function item(data) {
  const { title, lugar, fecha } = data.meta;
  const outlet = data.filters.medio?.[0];
  const capitals = title === title.toUpperCase();
  return element(
    "li",
    { class: "g-item" },
    lugar && element("p", { class: "g-item__place" }, element("b", {}, lugar)),
    element("h3", { class: capitals && "is-caps" }, element("a", { href: data.url }, title)),
    element("p", { class: "g-item__lead" }, "… ", ...marked(data.excerpt), " …"),
    element(
      "p",
      { class: "g-item__meta" },
      element("span", {}, fecha ?? words.undated),
      element("span", {}, !outlet || outlet === words.notIdentified ? words.outletUnknown : outlet),
    ),
  );
}

export async function items(hits) {
  return (await Promise.all(hits.map((hit) => hit.data()))).map(item);
}

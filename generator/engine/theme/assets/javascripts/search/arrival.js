// On a page opened from the search: the words that were searched are marked in the story, until the reader has enough.

import { element, sentence } from "./hits.js";
import { fold, parts, stem, WORD } from "./query.js";
import { words } from "./words.js";

const NAME = "palabras";

// [{node, start, end, form}] for every word of the story, in order.
function printed(stories) {
  const found = [];
  for (const story of stories) {
    const walk = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (node.parentElement.closest("[data-pagefind-ignore]")) continue;
      for (const match of node.data.matchAll(WORD)) {
        found.push({ node, start: match.index, end: match.index + match[0].length, form: fold(match[0]) });
      }
    }
  }
  return found;
}

function places(all, phrase, same) {
  const asked = phrase.map(same);
  return all.flatMap((_, at) =>
    asked.every((form, k) => all[at + k] && same(all[at + k].form) === form) ? all.slice(at, at + asked.length) : [],
  );
}

function wanted(all, query) {
  return new Set(
    parts(query).flatMap(({ text }) => {
      const phrase = fold(text).split(" ");
      const exact = places(all, phrase, (form) => form);
      return exact.length ? exact : places(all, phrase, stem);
    }),
  );
}

// From the end of each text back, so that what comes before keeps its place.
function mark(found) {
  return [...found].reverse().map(({ node, start, end }) => {
    const made = element("mark", { class: "g-hit" });
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(made);
    return made;
  });
}

function forget(marks, note) {
  for (const made of marks) {
    const around = made.parentNode;
    made.replaceWith(...made.childNodes);
    around.normalize();
  }
  note.remove();
  const address = new URL(location.href);
  address.searchParams.delete(NAME);
  history.replaceState(history.state, "", address);
}

export function showWords() {
  const query = new URLSearchParams(location.search).get(NAME) ?? "";
  const stories = document.querySelectorAll("[data-pagefind-body]");
  const all = printed(stories);
  const found = wanted(all, query);
  if (!found.size) return;
  const marks = mark(all.filter((word) => found.has(word)));
  const remove = element("button", { class: "g-link", type: "button" }, words.removeMarks);
  const note = element("p", { class: "g-arrival", role: "status" }, ...sentence(words.arrival, { words: query, remove }));
  remove.addEventListener("click", () => {
    forget(marks, note);
    const title = document.querySelector("h1");
    title.tabIndex = -1;
    title.focus();
  });
  stories[stories.length - 1].before(note);
}

// The search of the header: a dialog with the first answers and a way to all of them.

import { element, items, meantLinks, sentence, told } from "./hits.js";
import { find, start } from "./index.js";
import { plain } from "./query.js";
import { words } from "./words.js";

const SHOWN = 5;
const PAUSE = 180;

let dialog = null;

export function openDialog(page) {
  dialog ??= build(page);
  dialog.showModal();
  const field = dialog.querySelector("input");
  field.focus();
  field.select();
  start().catch(() => {}); // an error is told when something is asked
}

function build(page) {
  const field = element("input", {
    id: "g-dialog-q",
    name: "q",
    type: "search",
    placeholder: words.placeholder,
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
  });
  const status = element("p", { role: "status" }, words.hint);
  const list = element("ol", { class: "g-list" });
  const meant = element("p", { class: "g-meant", hidden: true });
  const help = element("p", { hidden: true }, ...helping(page));
  const all = element("a", { href: page }, words.all);
  const close = element("button", { class: "g-btn", type: "button", "aria-label": words.close }, "Esc");
  const label = element("label", { class: "g-sr", for: "g-dialog-q" }, words.label);
  const form = element("form", { class: "g-field", role: "search", action: page }, label, field, close);
  const made = element(
    "dialog",
    { class: "g-dialog", "aria-label": words.label },
    form,
    element("div", { class: "g-dialog__body" }, element("div", { class: "g-bar" }, status), meant, help, list),
    element("div", { class: "g-dialog__foot" }, element("p", { class: "g-keys" }, words.keys), all),
  );
  document.body.append(made);
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  made.addEventListener("keydown", (event) => move(event, field, list));
  let waiting = null;
  field.addEventListener("input", () => {
    const query = field.value.trim();
    all.href = query ? `${page}?${new URLSearchParams({ q: query })}` : page;
    clearTimeout(waiting);
    waiting = setTimeout(() => show(query, { status, list, meant, help, all, page }), PAUSE);
  });
  return made;
}

// What to do where nothing is found, as on the page of the search.
function helping(page) {
  const link = (folder, text) => element("a", { href: new URL(`../${folder}/`, page).href }, text);
  return sentence(words.noneHelp, {
    states: link("estados", words.statesLink),
    people: link("personas", words.peopleLink),
  });
}

let round = 0;

async function show(query, parts) {
  const { status, list, meant, help, all, page } = parts;
  const mine = ++round;
  help.hidden = true;
  all.hidden = false;
  if (!plain(query)) {
    list.replaceChildren();
    meant.hidden = true;
    status.replaceChildren(words.hint);
    return;
  }
  try {
    const { hits, meant: named, instead } = await find(query);
    const shown = await items(hits.slice(0, SHOWN), query);
    if (mine !== round) return;
    meant.replaceChildren(...meantLinks(named));
    meant.hidden = !named.length;
    list.replaceChildren(...shown);
    status.replaceChildren(...told(hits.length, query, instead));
    help.hidden = hits.length > 0;
    all.hidden = !hits.length;
  } catch {
    if (mine !== round) return;
    meant.hidden = true;
    list.replaceChildren();
    const again = element("button", { class: "g-link", type: "button" }, words.retry);
    again.addEventListener("click", () => show(query, parts));
    status.replaceChildren(...sentence(words.error, { retry: again }));
  }
}

// Arrows walk through the field and the answers; Enter on an answer is the link's own.
function move(event, field, list) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [field, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  const next = here + (event.key === "ArrowDown" ? 1 : -1);
  stops[Math.min(Math.max(next, 0), stops.length - 1)].focus();
}

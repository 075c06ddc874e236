// Every word of the search that a reader meets. {n} is a number, {q} what was searched.

export const locale = "es-MX";

export const words = {
  label: "Buscar en las notas",
  placeholder: "Busca un hospital, un estado, una persona",
  submit: "Buscar",
  searching: "Buscando «{q}»…",
  loading: "Cargando",
  one: "{n} resultado",
  many: "{n} resultados",
  forQuery: " para «{q}»",
  none: "No hay notas con «{q}».",
  instead: "No hay notas con «{q}». Éstas son con «{other}».",
  noneHelp: "Revisa la escritura o usa una palabra más general. También puedes ver la {states} o la {people}.",
  statesLink: "lista de estados",
  peopleLink: "lista de personas",
  noneFiltered: "No hay notas con «{q}» y estos filtros.",
  noneOnlyFilters: "No hay notas con estos filtros.",
  clearFilters: "Quitar filtros",
  empty: "Escribe algo para buscar o elige un filtro para ir a su página.",
  meant: "Ver la página de {name}",
  arrival: "Palabras buscadas: {words}. {remove}",
  removeMarks: "Quitar el resaltado",
  hint: "Los resultados aparecen mientras escribes",
  more: "Ver más resultados",
  all: "Ver todos los resultados",
  keys: "↑ ↓ moverse · Entrar abrir · Esc cerrar · / buscar",
  close: "Cerrar la búsqueda",
  error: "La búsqueda no pudo cargarse. Revisa tu conexión y {retry}.",
  retry: "vuelve a intentar",
  filters: "Filtros",
  chosenOne: "{n} elegido",
  chosenMany: "{n} elegidos",
  results: "Resultados",
  moreValues: "Ver los {n}",
  sort: "Ordenar por",
  outletUnknown: "Medio no identificado",
  undated: "Sin fecha",
  notIdentified: "No identificado",
  pageTitle: "{q}: {count}",
};

// In the order in which they are offered; the name is the one of the index.
export const facets = [
  { name: "estado", label: "Estado", open: true },
  { name: "persona", label: "Persona", open: true },
  { name: "institucion", label: "Institución", open: true },
  { name: "anio", label: "Año", open: true, byYear: true },
  { name: "medio", label: "Medio", open: false },
];

// Where the pages of the values of a facet are.
export const folders = { estado: "estados", persona: "personas", institucion: "instituciones", medio: "medios" };

// The value is what stands in the address; `by` is the order it names.
export const orders = [
  { value: "", label: "relevancia", by: null },
  { value: "reciente", label: "fecha, de nueva a antigua", by: "newest" },
  { value: "antigua", label: "fecha, de antigua a nueva", by: "oldest" },
];

// Words that nearly every article has: beside others they need not be looked for.
export const common = new Set(
  "a al ante como con cuando de del desde donde e el ella en entre era es esta este fue ha han hasta la las le les lo los mas no o para pero por que se si sin sobre son su sus también tras u un una y ya"
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(" "),
);

const numbers = new Intl.NumberFormat(locale);

export function number(n) {
  return numbers.format(n);
}

export function say(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

export function counted(n) {
  return say(n === 1 ? words.one : words.many, { n: number(n) });
}

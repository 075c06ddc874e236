// The state of the search in the address: q, the facets by name, orden. What is shared can be opened again.

import { facets, orders } from "./words.js";

export function read(search = location.search) {
  const given = new URLSearchParams(search);
  return {
    query: given.get("q") ?? "",
    chosen: Object.fromEntries(facets.map(({ name }) => [name, given.getAll(name)])),
    order: orders.find(({ value }) => value === given.get("orden")) ?? orders[0],
  };
}

export function written({ query, chosen, order }) {
  const given = new URLSearchParams();
  if (query.trim()) given.set("q", query.trim());
  for (const { name } of facets) for (const value of chosen[name]) given.append(name, value);
  if (order.value) given.set("orden", order.value);
  return given.size ? `?${given}` : location.pathname;
}

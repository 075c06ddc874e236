"""What the search knows besides the articles: other names of people and institutions, and pages of filters.

One file, read by the search in the browser. `names` has for each facet its values with the other names the
registry gives them; `pages` has the pages of values where the value alone does not tell the address.
"""

import json
import re
from collections.abc import Iterator, Mapping

from generator.grammar.folding import fold
from generator.records import Page
from generator.render import counts
from generator.render.corpus import Corpus, year_of
from generator.render.links import (
    ARTICLES,
    COUNTRY_SLUG,
    INSTITUTIONS,
    OUTLETS,
    PEOPLE,
    STATES,
    address,
    institution_path,
    outlet_path,
    person_path,
    state_path,
)
from generator.render.listing import Listing, year_path
from generator.tables.indexes import institutions_by_id

PATH = "buscar/nombres.json"
_APART = re.compile(r"[^a-z0-9]+")


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the file."""
    people = [(page, corpus.person_key(page)) for page in sorted(corpus.by_person)]
    yield corpus.page(PATH, ("search",), (people, corpus.all_keys), lambda: _content(corpus))


def _content(corpus: Corpus) -> bytes:
    names = {"persona": _people_names(corpus), "institucion": _institution_names(corpus)}
    found = {
        "estado": _unlike(STATES, _states(corpus)),
        "persona": _unlike(PEOPLE, _people(corpus)),
        "institucion": _unlike(INSTITUTIONS, _institutions(corpus)),
        "anio": dict(_years(corpus)),
        "medio": _unlike(OUTLETS, _outlets(corpus)),
    }
    content = {"names": names, "pages": found}
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode()


# ---------------------------------------------------------------- other names


def _people_names(corpus: Corpus) -> dict[str, list[str]]:
    known = (corpus.registered(page) for page in sorted(corpus.by_person))
    people = [person for person in known if person]
    return _others({one.name: (one.full_name, *one.variants) for one in people})


def _institution_names(corpus: Corpus) -> dict[str, list[str]]:
    known = institutions_by_id(corpus.tables)
    entries = {found: known[found] for found in sorted(corpus.by_institution) if found in known}
    return _others(
        {
            counts.institution_names(corpus, found)[0]: (entry.name, *entry.abbreviations, *entry.aliases)
            for found, entry in entries.items()
        }
    )


def _others(known: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Other names by name, as a reader's words are compared; the name itself goes without saying."""
    return {name: sorted({_words(one) for one in others} - {_words(name)}) for name, others in known.items()}


def _words(name: str) -> str:
    return _APART.sub(" ", fold(name)).strip()


# ---------------------------------------------------------------- pages of filters


def _unlike(folder: str, pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    """Give the pages whose address is not simply the value in the folder."""
    return {value: page for value, page in pairs if page != f"{folder}/{_words(value).replace(' ', '-')}/"}


def _states(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for state in corpus.tables.facts.states:
        yield state.short, address(state_path(state.slug))
    yield corpus.words.state.country, address(state_path(COUNTRY_SLUG))


def _people(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for page, rows in sorted(corpus.by_person.items()):
        one = rows[:1] if corpus.registered(page) else rows
        for name in sorted({counts.person_name(corpus, page, [row]) for row in one}):
            yield name, address(person_path(page))


def _institutions(corpus: Corpus) -> Iterator[tuple[str, str]]:
    for found in sorted(corpus.by_institution):
        yield counts.institution_names(corpus, found)[0], address(institution_path(found))


def _outlets(corpus: Corpus) -> Iterator[tuple[str, str]]:
    unknown = corpus.words.article.outlet_unknown_list
    for name in sorted({row.source.outlet or unknown for row in corpus.rows}):
        yield corpus.words.search.outlet_unknown if name == unknown else name, address(outlet_path(name))


def _years(corpus: Corpus) -> Iterator[tuple[str, str]]:
    words = corpus.words.list
    listing = Listing(f"{ARTICLES}/index.md", f"{ARTICLES}/{words.folder}", words.title, corpus.rows)
    for year in sorted({year_of(row) for row in corpus.rows}, key=lambda year: year or ""):
        path = year_path(corpus, listing, year) if listing.is_long else listing.path
        yield year or corpus.words.search.undated, address(path)

"""Counted lists: people, institutions and states of some articles, most articles first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.grammar.folding import fold
from generator.records import Appearance, Row
from generator.render.corpus import Corpus
from generator.render.links import institution_path, person_path, state_path
from generator.render.phrases import agreeing
from generator.render.succession import full_title
from generator.tables.indexes import institutions_by_id, offices_by_id


class Count(Struct, frozen=True):
    """One line of a counted list. `inferred` is a tag when the texts never give the name."""

    name: str
    path: str
    note: str
    count: int
    inferred: str | None = None


def people(corpus: Corpus, rows: Sequence[Row], leaving_out: str | None = None) -> list[Count]:
    """People of some articles, with the office of the newest of these articles."""
    if rows is corpus.rows and leaving_out is None:
        return list(corpus.once("people", lambda: _counted(corpus, corpus.appearances)))
    return _people(corpus, rows, leaving_out)


def _people(corpus: Corpus, rows: Sequence[Row], leaving_out: str | None) -> list[Count]:
    found: dict[str, dict[str, Appearance]] = {}
    for row in rows:
        for person in row.people:
            page_id = corpus.page_id(row, person.id)
            if page_id != leaving_out:
                found.setdefault(page_id, {}).setdefault(row.seed, person)
    return _counted(corpus, {page_id: list(theirs.values()) for page_id, theirs in found.items()})


def _counted(corpus: Corpus, people: Mapping[str, Sequence[Appearance]]) -> list[Count]:
    return _ordered(_person(corpus, page_id, seen) for page_id, seen in people.items())


def _person(corpus: Corpus, page_id: str, seen: Sequence[Appearance]) -> Count:
    shown = next((appearance for appearance in seen if appearance.named), seen[0])
    tag = None if shown.named else agreeing(corpus.words.list.inferred, shown.gender)
    role = role_of(corpus, page_id, shown)
    return Count(_name(corpus, page_id, seen), person_path(page_id), role, len(seen), tag)


def role_of(corpus: Corpus, page_id: str, shown: Appearance) -> str:
    """Give the office as printed; one printed without its place is completed: `gobernador de Nayarit`."""
    known, office = corpus.registered(page_id), offices_by_id(corpus.tables).get(shown.office or "")
    if known is None or office is None:
        return shown.role
    whole = full_title(corpus.tables, office, known)
    return whole if fold(whole).startswith(fold(shown.role)) else shown.role


def person_name(corpus: Corpus, page_id: str, rows: Sequence[Row]) -> str:
    """Give the registry's name, else the longest form of these articles."""
    if rows is not corpus.by_person.get(page_id):
        return _name(corpus, page_id, (corpus.appearance(row, page_id) for row in rows))
    return corpus.once(f"name:{page_id}", lambda: _name(corpus, page_id, corpus.appearances[page_id]))


def _name(corpus: Corpus, page_id: str, seen: Iterable[Appearance]) -> str:
    known = corpus.registered(page_id)
    if known:
        return known.name
    return max((each.name for each in seen), key=lambda name: (len(name), name))


def institutions(corpus: Corpus, rows: Sequence[Row]) -> list[Count]:
    """Institutions of some articles."""
    found = Counter(name for row in rows for name in row.institutions)
    named = {key: institution_names(corpus, key) for key in found}
    return _ordered(
        Count(named[key][0], institution_path(key), named[key][1], count) for key, count in found.items()
    )


def institution_names(corpus: Corpus, institution_id: str) -> tuple[str, str]:
    """Give the usual name (a programme's is the full one), and the full name where that differs, else ""."""
    entry = institutions_by_id(corpus.tables).get(institution_id)
    if entry is None:
        return institution_id, ""
    known = entry.abbreviations if entry.kind == "institution" else ()
    short = known[0] if known else entry.name
    return short, entry.name if short != entry.name else ""


def states(corpus: Corpus, rows: Sequence[Row]) -> list[Count]:
    """States that some articles name."""
    found = Counter(name for row in rows for name in row.states)
    known = ((corpus.state(name), count) for name, count in found.items())
    return _ordered(Count(state.short, state_path(state.slug), "", count) for state, count in known if state)


def _ordered(counts: Iterable[Count]) -> list[Count]:
    return sorted(counts, key=lambda each: (-each.count, each.path))

"""A page for every official of the articles, and their index."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.records import Page, Row
from generator.render import counts, date_words, jsonld
from generator.render.context import feed_of, head, page_of
from generator.render.corpus import Corpus
from generator.render.families import people_index
from generator.render.items import Item, item
from generator.render.links import PEOPLE, person_path
from generator.render.listing import SHORT_ENTRIES, Listing, continuation, groups, year_links
from generator.render.phrases import agreeing, capitalized, counted, joined
from generator.render.quotes import quotes_of
from generator.render.strip import strip
from generator.render.succession import TermLine, full_title, interim, last_seen
from generator.tables.facts import Office, Person, Term
from generator.tables.indexes import offices_by_id
from generator.tables.terms import first_day, last_day, terms_of

SHOWN = 8
MOST_QUOTES = 10
FORMS = 4
"""Printed forms of a name that are told."""


class OfficeBlock(Struct, frozen=True):
    """One office of a person: the terms, who came before and after."""

    title: str
    lines: list[TermLine]


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give every person's page with its lists by year, and the index."""
    for page_id, rows in corpus.by_person.items():
        name = counts.person_name(corpus, page_id, rows)
        listing = Listing(person_path(page_id), f"{PEOPLE}/{page_id}", name, rows, SHORT_ENTRIES)
        yield _page(corpus, page_id, listing)
        yield from continuation(corpus, listing)
    yield from people_index.pages(corpus)


def _page(corpus: Corpus, page_id: str, listing: Listing) -> Page:
    known = corpus.registered(page_id)
    offices = list(dict.fromkeys(term.office for term in known.terms)) if known else []

    def make() -> bytes:
        rows, words = listing.rows, corpus.words.person
        feed = feed_of(corpus, listing.path, listing.title)
        said = list(quotes_of(corpus, page_id, rows))[:MOST_QUOTES]
        role = _role(corpus, known) or corpus.appearance(rows[0], page_id).role
        about = words.description.format(name=listing.title, role=f", {role.rstrip('.')}")
        about_them = jsonld.person(corpus, page_id, listing.title, role)
        return page_of(
            corpus,
            listing.path,
            head("persona", listing.title, about, person=page_id, feed=feed, jsonld=about_them),
            "person.html",
            feed=feed,
            name=listing.title,
            role=capitalized(role),
            note=_note(corpus, page_id, rows, known),
            registered=known is not None,
            strip=_strip(corpus, known, rows, offices),
            offices=[_office(corpus, known, offices_by_id(corpus.tables)[office]) for office in offices]
            if known
            else [],
            quotes=said,
            groups=groups(corpus, [(row, _item(corpus, page_id, row)) for row in listing.newest]),
            years=year_links(corpus, listing),
            people=counts.people(corpus, rows, leaving_out=page_id),
            states=counts.states(corpus, rows),
            shown=SHOWN,
        )

    inputs = (
        corpus.keys(listing.rows),
        corpus.person_key(page_id),
        [corpus.office_key(office) for office in offices],
    )
    return corpus.page(listing.path, (f"person:{page_id}",), inputs, make)


def _item(corpus: Corpus, page_id: str, row: Row) -> Item:
    appearance = corpus.appearance(row, page_id)
    tag = None if appearance.named else agreeing(corpus.words.list.inferred, appearance.gender)
    return replace(item(corpus, row, lead=False), inferred=tag)


def _role(corpus: Corpus, known: Person | None) -> str | None:
    """Give the present or last office, in one sentence."""
    if not known or not known.terms:
        return None
    term = max(
        known.terms, key=lambda each: (each.end is None, last_day(each.end or "9999"), first_day(each.start))
    )
    office = offices_by_id(corpus.tables)[term.office]
    words = corpus.words
    span = date_words.term(words.dates, term.start, term.end)
    return words.person.role_term.format(role=full_title(corpus.tables, office, known), term=span)


def _note(corpus: Corpus, page_id: str, rows: Sequence[Row], known: Person | None) -> str:
    words = corpus.words
    seen = corpus.appearances[page_id]
    feminine = next((each.gender for each in seen if each.gender), None) == "f"
    named = sum(each.named for each in seen)
    number = words.counts
    parts = [
        counted(number.naming_f if feminine else number.naming_m, named) if named else "",
        counted(number.inferring_f if feminine else number.inferring_m, len(seen) - named),
    ]
    told = joined(words.grammar, [part for part in parts if part])
    note = [words.person.counts.format(articles=counted(number.articles, len(seen)), parts=told)]
    name = counts.person_name(corpus, page_id, rows)
    forms = dict.fromkeys(form for each in seen for form in each.mentions if form != name)
    if forms:
        quoted = [words.person.form.format(x=form) for form in list(forms)[:FORMS]]
        note.append(words.person.printed_as.format(forms=joined(words.grammar, quoted)))
    if known and known.full_name != name:
        note.append(words.person.full_name.format(x=known.full_name))
    return " ".join(note)


def _strip(corpus: Corpus, known: Person | None, rows: Sequence[Row], offices: Sequence[str]) -> object:
    if known is None:
        return None
    lanes = [(office, offices_by_id(corpus.tables)[office].name) for office in offices]
    return strip(corpus, lanes, rows, corpus.words.person.strip, known.id)


def _office(corpus: Corpus, known: Person, office: Office) -> OfficeBlock:
    words = corpus.words
    lines = []
    for term in known.terms:
        if term.office == office.id:
            when = date_words.period(words.dates, term.start, term.end)
            lines.append(
                TermLine(when, text=_last_seen(corpus, known, term), tag=interim(corpus, known, term))
            )
    pairs = terms_of(corpus.tables, office.id)
    own = [at for at, (person, _) in enumerate(pairs) if person.id == known.id]
    before = next((pairs[at] for at in range(own[0] - 1, -1, -1)), None)
    after = pairs[own[-1] + 1] if own[-1] + 1 < len(pairs) else None
    lines.append(_before(corpus, known, office, before))
    lines.append(_after(corpus, known, after))
    return OfficeBlock(capitalized(full_title(corpus.tables, office, known)), lines)


def _last_seen(corpus: Corpus, known: Person, term: Term) -> str:
    words = corpus.words
    if term.end is not None:
        return words.person.end_unknown if len(term.end) < len("YYYY-MM-DD") else ""
    if term.confirmed_until is None:
        return ""
    return last_seen(corpus, known, term.confirmed_until)


def _before(corpus: Corpus, known: Person, office: Office, pair: tuple[Person, Term] | None) -> TermLine:
    words = corpus.words.person
    if pair is None:
        text = agreeing(words.no_predecessor, known.gender)
        begins = words.office_begins.format(y=office.since[:4]) if office.since else ""
        return TermLine(words.before, text=text + begins, gap=True)
    person, term = pair
    until = words.until.format(date=date_words.until(corpus.words.dates, term.end)) if term.end else ""
    return TermLine(
        words.before, person.name, corpus.person_path(person.id), until, interim(corpus, person, term)
    )


def _after(corpus: Corpus, known: Person, pair: tuple[Person, Term] | None) -> TermLine:
    words = corpus.words.person
    if pair is None:
        return TermLine(words.after, text=agreeing(words.no_successor, known.gender), gap=True)
    person, term = pair
    since = words.since.format(since=date_words.since(corpus.words.dates, term.start))
    return TermLine(
        words.after, person.name, corpus.person_path(person.id), since, interim(corpus, person, term)
    )

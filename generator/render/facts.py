"""The facts box of an article: every fact with the words it rests on and the rule in one sentence."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from slugify import slugify

from generator.records import Article, Evidence, Official, Row
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.counts import institution_names, person_name
from generator.render.links import COUNTRY_SLUG, institution_path, state_path
from generator.render.phrases import agreeing, counted, joined
from generator.render.spans import located
from generator.tables.terms import narrowest, widest

MOST_WORDS = 3
"""Pieces of evidence shown for one fact."""

DATE = "fecha"


class Mention(Struct, frozen=True):
    """A place in the seed that supports a fact. `key` names the mark, `target` the fact it returns to."""

    key: str
    target: str
    start: int
    end: int
    inferred: bool = False


class Fact(Struct, frozen=True):
    """One row of the box. `path` None: no page to link. `said` is set on inferred rows: the words printed."""

    key: str
    label: str
    value: str
    path: str | None
    note: str
    words: tuple[str, ...]
    rule: str
    said: str = ""
    tag: str = ""


class Facts(Struct, frozen=True):
    """The whole box."""

    date: Fact
    states: list[Fact]
    named: list[Fact]
    unnamed: list[Fact]
    institutions: list[tuple[str, str]]


def facts(corpus: Corpus, row: Row, article: Article) -> Facts:
    """Gather the box of an article."""
    return Facts(
        _date(corpus, article),
        list(_states(corpus, article)),
        [_person(corpus, row, article, official) for official in article.officials if official.named],
        [_office(corpus, row, article, official) for official in article.officials if not official.named],
        [
            (institution_names(corpus, found.id)[0], institution_path(found.id))
            for found in article.institutions
        ],
    )


def mentions(article: Article) -> Iterator[Mention]:
    """Give the places that support dates, states and officials, in the order of the evidence."""
    inferred = {official.id for official in article.officials if not official.named}
    for row in article.evidence:
        if row.start is None or row.end is None:
            continue
        if row.field.startswith("date"):
            ranged = article.when.precision == "range"
            if ranged and row.value not in (article.when.earliest, article.when.latest):
                continue
            key = row.field.replace("date_", f"{DATE}-") if ranged else DATE
            yield Mention(key, DATE, row.start, row.end, ranged)
        elif row.field in ("state", "states"):
            key = state_key(row.value)
            yield Mention(key, key, row.start, row.end)
        elif row.field == "officials":
            key = official_key(row.value)
            yield Mention(key, key, row.start, row.end, row.value in inferred)


def state_key(name: str) -> str:
    """Give the name of a state's fact in ids."""
    return f"e-{slugify(name)}"


def official_key(official_id: str) -> str:
    """Give the name of an official's fact in ids."""
    return f"o-{slugify(official_id)}"


def _date(corpus: Corpus, article: Article) -> Fact:
    words = corpus.words
    rows = [row for row in article.evidence if row.field.startswith("date")]
    if any(row.rule == "curator" for row in rows):
        rule = _curated(corpus, rows)
    elif article.when.precision == "day":
        rule = words.article.date_rules.get(rows[0].rule if rows else "", words.article.rule_state_plain)
    else:
        rule = {"month": words.dates.basis_month, "year": words.dates.basis_year}.get(
            article.when.precision, ""
        )
    value = date_words.published(words.dates, article.when)
    return Fact(DATE, words.article.date, value, None, "", _texts(rows), rule)


def _states(corpus: Corpus, article: Article) -> Iterator[Fact]:
    words = corpus.words.article
    main = corpus.state(article.state)
    if main is None:
        path = state_path(COUNTRY_SLUG)
        own = [row for row in article.evidence if row.field == "state"]
        yield Fact(state_key(article.state), "", article.state, path, "", _texts(own), words.rule_country)
    for name in dict.fromkeys((article.state, *article.states)):
        state = corpus.state(name)
        if state:
            rows = [row for row in article.evidence if row.field in ("state", "states") and row.value == name]
            rule = _curated(corpus, rows) or _where(corpus, article, rows)
            yield Fact(state_key(name), "", name, state_path(state.slug), "", _texts(rows), rule)


def _where(corpus: Corpus, article: Article, rows: Sequence[Evidence]) -> str:
    """Where the words stand: headline, deck, so many paragraphs."""
    words = corpus.words
    starts = [row.start for row in rows if row.start is not None]
    inside = [
        sum(any(part.start <= start < part.end for start in starts) for part in parts)
        for parts in _parts(article)
    ]
    told = [
        words.article.place_title if inside[0] else "",
        words.article.place_deck if inside[1] else "",
        counted(words.article.place_paragraphs, inside[2]),
    ]
    places = [part for part in told if part]
    if not places or (len(rows) == 1 and inside[2]):
        return words.article.rule_state_plain
    return words.article.rule_state.format(places=joined(words.grammar, places))


def _parts(article: Article) -> tuple[Sequence, ...]:  # type: ignore[type-arg]
    return ((article.headline,) if article.headline else ()), article.lead, article.body


def _person(corpus: Corpus, row: Row, article: Article, official: Official) -> Fact:
    rows = _rows_of(article, official)
    rule = _curated(corpus, rows) or corpus.words.article.rule_person
    return Fact(
        official_key(official.id),
        "",
        person_name(corpus, corpus.page_id(row, official.id), [row]),
        corpus.person_path(corpus.page_id(row, official.id)),
        official.role,
        _texts(rows),
        rule,
    )


def _office(corpus: Corpus, row: Row, article: Article, official: Official) -> Fact:
    words = corpus.words
    printed = _with_its_article(corpus, article, official) or official.role
    return Fact(
        official_key(official.id),
        "",
        person_name(corpus, corpus.page_id(row, official.id), [row]),
        corpus.person_path(corpus.page_id(row, official.id)),
        official.role,
        _texts(_rows_of(article, official)),
        _held(corpus, article, official),
        said=words.article.inferred_said.format(x=printed),
        tag=agreeing(words.list.inferred, official.gender),
    )


def _with_its_article(corpus: Corpus, article: Article, official: Official) -> str:
    """Give the first words that name the office, as printed, with the article before them; "" without any."""
    first = next((row for row in _rows_of(article, official) if row.text and row.start is not None), None)
    if first is None or first.start is None or first.end is None:
        return official.mentions[0] if official.mentions else ""
    for passage in (*article.lead, *article.body):
        span = located(passage, first.start, first.end)
        if span:
            before = passage.text[: span[0]].split(" ")[-2:-1]
            printed = passage.text[span[0] : span[1]]
            has_article = bool(before) and before[0].lower() in corpus.words.grammar.articles
            return f"{before[0]} {printed}" if has_article else printed
    return " ".join((first.text or "").split())


def _held(corpus: Corpus, article: Article, official: Official) -> str:
    """Why this person: the term that covers the day, or the whole interval."""
    words = corpus.words
    known, day = corpus.registered(official.id), article.when.date
    if day is None or known is None:
        return words.article.held_interval if known else words.article.rule_office
    for term in known.terms:
        certain = narrowest(term)
        end = widest(term)[1]
        if (
            term.office == official.office
            and widest(term)[0] <= day
            and (end is None or day <= end)
            and certain
        ):
            span = date_words.term(words.dates, term.start, term.end)
            told = span if term.end else words.article.term_open.format(since=span)
            return words.article.held_on.format(day=date_words.with_article(words.dates, day), term=told)
    return words.article.rule_office


def _rows_of(article: Article, official: Official) -> list[Evidence]:
    return [row for row in article.evidence if row.field == "officials" and row.value == official.id]


def _texts(rows: Iterable[Evidence]) -> tuple[str, ...]:
    texts = dict.fromkeys(" ".join(row.text.split()) for row in rows if row.text)
    return tuple(texts)[:MOST_WORDS]


def _curated(corpus: Corpus, rows: Iterable[Evidence]) -> str:
    return corpus.words.article.rule_curator if any(row.rule == "curator" for row in rows) else ""

"""The page of one article."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from generator.records import Article, Neighbour, Page, Passage, Row
from generator.render import date_words, jsonld, templates
from generator.render.context import block, context, head
from generator.render.corpus import Corpus, year_of
from generator.render.counts import institution_names, person_name
from generator.render.differences import copy_of
from generator.render.facts import Facts, facts, mentions
from generator.render.front_matter import document
from generator.render.interval import interval
from generator.render.items import Item, item, place
from generator.render.links import address, article_path, outlet_path, state_path
from generator.render.phrases import counted, is_capitals, joined
from generator.render.rights import is_excerpt
from generator.render.story import story

SHOWN_COPIES = 3
DESCRIPTION = 200
"""Characters of a description; longer ones end at a word."""


def article_page(corpus: Corpus, row: Row) -> Page:
    """Give the page of an article: it depends on its neighbours and its people's entries, too."""
    path = article_path(row)
    known = corpus.by_seed
    related = [each for each in corpus.digest.related.get(row.seed, ()) if each.seed in known]
    copies = [each for each in corpus.digest.duplicates.get(row.seed, ()) if each.seed in known]
    beside = corpus.beside(row)
    near = [known[each.seed] for each in (*related, *copies)]
    inputs = (
        corpus.key(row),
        len(related),
        corpus.keys(near),  # what two articles share follows from both
        [(other.slug, other.title) if other else None for other in beside],
        [corpus.person_key(person.id) for person in row.people],
    )

    def make() -> bytes:
        return _made(corpus, row, related, copies, beside)

    return corpus.page(path, [f"article:{each.seed}" for each in (row, *near)], inputs, make)


def _made(
    corpus: Corpus,
    row: Row,
    related: Sequence[Neighbour],
    copies: Sequence[Neighbour],
    beside: tuple[Row | None, Row | None],
) -> bytes:
    article, path = corpus.article(row.seed), article_path(row)
    excerpt = is_excerpt(corpus, row)
    box = facts(corpus, row, article)
    told = story(
        article, list(mentions(article)), corpus.words.article.back_to_facts, _body(article, excerpt)
    )
    values: dict[str, Any] = {
        "row": row,
        "article": article,
        "excerpt": excerpt,
        "facts": box,
        "story": told,
        "interval": interval(corpus, row, article),
    }
    parts = [
        block(corpus, path, "article_head.html", **values, **_head_values(corpus, row, box)),
        templates.text(
            "article_story.md", **context(corpus, path), **values, speakers=_speakers(corpus, row)
        ),
        block(corpus, path, "article_facts.html", **values, opened=_opened(values)),
        block(
            corpus,
            path,
            "article_rest.html",
            **_rest(corpus, row, article, related, copies),
            beside=beside,
            row=row,
            beside_paths=[article_path(other) if other else None for other in beside],
        ),
    ]
    return document(_meta(corpus, row, article, excerpt), "\n\n".join(part for part in parts if part))


# ---------------------------------------------------------------- parts of the page


def _head_values(corpus: Corpus, row: Row, box: Facts) -> dict[str, Any]:
    words = corpus.words
    states = [state for name in row.states if name != row.state and (state := corpus.state(name))]
    named = counted(words.counts.people, len(box.named)) if box.named else ""
    inferred = counted(words.counts.inferred_offices, len(box.unnamed)) if box.unnamed else ""
    institutions = counted(words.counts.institutions, len(box.institutions)) if box.institutions else ""
    counts = [counted(words.counts.states, len(row.states)), named, inferred, institutions]
    return {
        "place": place(corpus, row),
        "others": [(state.short, state_path(state.slug)) for state in states],
        "capitals": is_capitals(row.title),
        "outlet": outlet_path(row.source.outlet or words.article.outlet_unknown_list),
        "when": date_words.published(words.dates, row.when),
        "machine": date_words.machine(row.when),
        "basis": _basis(corpus, row, box),
        "explained": row.when.precision == "range",
        "contents": words.grammar.list_separator.join(part for part in counts if part),
    }


def _basis(corpus: Corpus, row: Row, box: Facts) -> str:
    words = corpus.words.dates
    curated = box.date.rule == corpus.words.article.rule_curator
    if row.when.precision == "range":
        closed = row.when.earliest and row.when.latest
        return words.basis_range_curator if curated else words.basis_range if closed else words.basis_bound
    if curated:
        return words.basis_curator if row.when.precision == "day" else words.basis_curator_inexact
    page = box.date.rule == corpus.words.article.date_rules.get("metadata")
    day = words.basis_day_page if page else words.basis_day
    return {"day": day, "month": words.basis_month, "year": words.basis_year}.get(
        row.when.precision, words.basis_none
    )


def _opened(values: dict[str, Any]) -> str:
    """Give the fact whose evidence stands open: the interval, else the first inferred office."""
    if values["interval"]:
        return "fecha"
    unnamed = values["facts"].unnamed
    return unnamed[0].key if unnamed else ""


def _speakers(corpus: Corpus, row: Row) -> dict[str, dict[str, str | None]]:
    found = {}
    for person in row.people:
        page_id = corpus.page_id(row, person.id)
        name = person_name(corpus, page_id, [row])
        found[person.id] = {"name": name, "path": corpus.person_path(page_id), "role": person.role}
    return found


def _rest(
    corpus: Corpus, row: Row, article: Article, related: Sequence[Neighbour], copies: Sequence[Neighbour]
) -> dict[str, Any]:
    return {
        "related": [_related(corpus, each) for each in related],
        "copies": [
            copy_of(
                corpus, (row, corpus.by_seed[each.seed]), (article, corpus.article(each.seed)), each.share
            )
            for each in copies
        ],
        "shown_copies": SHOWN_COPIES,
        "citation": _citation(corpus, row),
    }


def _related(corpus: Corpus, neighbour: Neighbour) -> Item:
    words = corpus.words.article
    other = corpus.by_seed[neighbour.seed]
    reasons = [reason.split(":", 1) for reason in neighbour.reasons]
    forms = (("person", words.also_with), ("institution", words.also_about), ("state", words.also_state))
    for kind, form in forms:
        names = [_named(corpus, other, kind, value) for each, value in reasons if each == kind]
        if names:
            told = form.format(x=joined(corpus.words.grammar, names[:2]))
            return replace(item(corpus, other, lead=False), reason=told)
    return item(corpus, other, lead=False)


def _named(corpus: Corpus, other: Row, kind: str, value: str) -> str:
    if kind == "person":
        return person_name(corpus, value, [other])
    return institution_names(corpus, value)[0] if kind == "institution" else value


def _citation(corpus: Corpus, row: Row) -> str:
    words = corpus.words
    return words.article.cite_text.format(
        author=f"{row.source.author}, " if row.source.author else "",
        title=row.title,
        outlet=row.source.outlet or words.article.outlet_unknown_cite,
        date=date_words.lowered(date_words.published(words.dates, row.when)),
        address=corpus.site.url + address(article_path(row)),
    )


def _body(article: Article, excerpt: bool) -> Sequence[Passage]:
    """Give the paragraphs to show: of an excerpt the deck, or where there is none the first paragraph."""
    if not excerpt:
        return article.body
    return () if article.lead else article.body[:1]


# ---------------------------------------------------------------- front matter


def _meta(corpus: Corpus, row: Row, article: Article, excerpt: bool) -> dict[str, Any]:
    when = row.when
    return head(
        "articulo",
        row.title,
        _description(row),
        date=when.date,
        date_precision=when.precision,
        date_earliest=when.earliest,
        date_latest=when.latest,
        state=row.state,
        states=row.states,
        officials=[
            {
                "id": person.id,
                "name": person.name,
                "role": person.role,
                "office": person.office,
                "state": person.state,
                "organization": person.organization,
                "named": person.named,
                "page": corpus.page_id(row, person.id),
            }
            for person in row.people
        ],
        institutions=[{"id": found.id, "name": found.name} for found in article.institutions],
        source={"outlet": row.source.outlet, "author": row.source.author, "url": row.source.url},
        seed=row.seed,
        seed_sha256=article.seed_sha256,
        added=row.added,
        title_inferred=row.title_inferred,
        publish="excerpt" if excerpt else "full",
        robots="index, follow" if excerpt else "noindex, follow",
        search=_search(corpus, row),
        jsonld=jsonld.article(corpus, row, _description(row)),
    )


def _search(corpus: Corpus, row: Row) -> dict[str, Any]:
    """Give values of the search filters, the day to sort by ("" for none), what is shown beside a hit."""
    words, when = corpus.words.search, row.when
    pages = dict.fromkeys(corpus.page_id(row, person.id) for person in row.people)
    return {
        "estado": row.states or [row.state],
        "persona": [person_name(corpus, page, [row]) for page in pages],
        "institucion": [institution_names(corpus, found)[0] for found in row.institutions],
        "anio": year_of(row) or words.undated,
        "medio": row.source.outlet or words.outlet_unknown,
        "date": when.date or when.latest or when.earliest or row.added or "",
        "fecha": date_words.published(corpus.words.dates, when),
        "lugar": row.state,
    }


def _description(row: Row) -> str:
    text = " ".join((row.summary or row.title).split())
    if len(text) <= DESCRIPTION:
        return text
    return text[:DESCRIPTION].rpartition(" ")[0].rstrip(",;: ") + "…"

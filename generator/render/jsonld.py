"""What a page is about, for machines: JSON-LD in the terms of schema.org, as mappings for the front matter.

Names that a text does not give stay out: a machine would not see that they are inferred.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.records import Appearance, Row
from generator.render.corpus import Corpus
from generator.render.counts import institution_names, person_name
from generator.render.links import address, article_path, institution_path, person_path
from generator.tables.facts import Office, Person, Term
from generator.tables.indexes import offices_by_id
from generator.tables.terms import widest

Thing = dict[str, Any]


def page(corpus: Corpus, path: str, meta: Mapping[str, Any]) -> Thing:
    """Describe any page by its front matter: a list, a state, a month."""
    if meta.get("template") == "inicio.html":
        return _whole(corpus, meta)
    about = _place(corpus, meta["state"]) if isinstance(meta.get("state"), str) else None
    return _top(corpus, "CollectionPage", path) | _known(
        name=meta["title"],
        description=meta["description"],
        about=about,
        isPartOf={"@type": "WebSite", "name": corpus.words.feed.site, "url": corpus.site.url or None},
    )


def _whole(corpus: Corpus, meta: Mapping[str, Any]) -> Thing:
    return _top(corpus, "WebSite", "index.md") | _known(
        name=corpus.words.feed.site, description=meta["description"]
    )


def article(corpus: Corpus, row: Row, description: str) -> Thing:
    """Describe an article; `datePublished` only when the day is known, `isBasedOn` is the original."""
    named = [person for person in row.people if person.named]
    states = row.states or (row.state,)
    return _top(corpus, "NewsArticle", article_path(row)) | _known(
        mainEntityOfPage=_url(corpus, article_path(row)),
        headline=row.title,
        description=description,
        datePublished=row.when.date,
        isBasedOn=_original(row),
        publisher=_organization(corpus.words.feed.site, url=corpus.site.url or None),
        about=[_institution(corpus, each) for each in row.institutions] or None,
        mentions=[_mentioned(corpus, row, person) for person in named] or None,
        contentLocation=[_place(corpus, name) for name in states],
    )


def person(corpus: Corpus, page_id: str, name: str, role: str) -> Thing:
    """Describe a person with the dated terms of the registry, else with the office of the articles."""
    known = corpus.registered(page_id)
    roles = [_role(corpus, term, known) for term in known.terms] if known else []
    return _top(corpus, "Person", person_path(page_id)) | _known(
        name=name,
        alternateName=_other_names(known, name),
        gender={"f": "Female", "m": "Male"}.get(known.gender) if known else None,
        sameAs=f"https://www.wikidata.org/wiki/{known.qid}" if known and known.qid else None,
        hasOccupation=roles or [{"@type": "Role", "roleName": role}],
    )


# ---------------------------------------------------------------- parts


def _top(corpus: Corpus, kind: str, path: str) -> Thing:
    found = {"@context": "https://schema.org", "@type": kind, "inLanguage": corpus.words.feed.language}
    if kind == "Person":
        del found["inLanguage"]
    return found | {"url": _url(corpus, path)}


def _known(**properties: Any) -> Thing:
    return {name: value for name, value in properties.items() if value is not None}


def _url(corpus: Corpus, path: str) -> str:
    return corpus.site.url + address(path)


def _organization(name: str, kind: str = "Organization", **more: Any) -> Thing:
    return {"@type": kind, "name": name} | _known(**more)


def _original(row: Row) -> Thing:
    source = row.source
    return {"@type": "NewsArticle"} | _known(
        headline=None if row.title_inferred else row.title,
        url=source.url,
        datePublished=row.when.date,
        author={"@type": "Person", "name": source.author} if source.author else None,
        publisher=_organization(source.outlet, "NewsMediaOrganization") if source.outlet else None,
    )


def _institution(corpus: Corpus, institution_id: str) -> Thing:
    name, full = institution_names(corpus, institution_id)
    url = _url(corpus, institution_path(institution_id))
    return _organization(full or name, alternateName=name if full else None, url=url)


def _place(corpus: Corpus, name: str) -> Thing:
    country = {"@type": "Country", "name": corpus.words.feed.country}
    state = corpus.state(name)
    if state is None:
        return country
    return {"@type": "State", "name": state.official, "alternateName": name, "containedInPlace": country}


def _mentioned(corpus: Corpus, row: Row, seen: Appearance) -> Thing:
    """Give a person with the office the article gives them, dated where the registry knows the term."""
    page_id = corpus.page_id(row, seen.id)
    known = corpus.registered(page_id)
    terms = _terms_then(known, seen.office, row) if known else []
    roles = [_role(corpus, term, known) | {"roleName": seen.role} for term in terms]
    return {
        "@type": "Person",
        "name": person_name(corpus, page_id, [row]),
        "url": _url(corpus, person_path(page_id)),
        "jobTitle": seen.role,
        "hasOccupation": roles or [{"@type": "Role", "roleName": seen.role}],
    }


def _terms_then(known: Person, office: str | None, row: Row) -> list[Term]:
    """Give the terms in an office that reach into the days in which an article may have been published."""
    first, last = row.when.date or row.when.earliest, row.when.date or row.when.latest
    if office is None or first is None or last is None:
        return []
    return [
        term
        for term in known.terms
        if term.office == office and widest(term)[0] <= last and first <= (widest(term)[1] or last)
    ]


def _role(corpus: Corpus, term: Term, known: Person | None) -> Thing:
    office: Office = offices_by_id(corpus.tables)[term.office]
    title = office.title_f if known and known.gender == "f" else office.title_m
    return {"@type": "Role", "roleName": title} | _known(
        startDate=term.start,
        endDate=term.end,
        hasOccupation={"@type": "Occupation", "name": office.name},
    )


def _other_names(known: Person | None, name: str) -> list[str] | None:
    forms: Iterable[str] = (known.full_name, *known.variants) if known else ()
    return [form for form in dict.fromkeys(forms) if form != name] or None

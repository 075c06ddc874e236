"""An Article as the JSON record that `gacetilla extract` prints."""

from typing import Any

from generator.records import Article, Evidence, Notice, Official, Quote


def as_record(article: Article) -> dict[str, Any]:
    """The record of one article, ready for `json.dumps`; the same article always gives equal records."""
    when, source = article.when, article.source
    return {
        "seed": article.seed,
        "title": article.title,
        "title_inferred": article.title_inferred,
        "lead": [passage.text for passage in article.lead],
        "body": [passage.text for passage in article.body],
        "date": when.date,
        "date_precision": when.precision,
        "date_earliest": when.earliest,
        "date_latest": when.latest,
        "state": article.state,
        "states": list(article.states),
        "officials": [_official(official) for official in article.officials],
        "institutions": [{"id": found.id, "name": found.name} for found in article.institutions],
        "quotes": [_quote(quote) for quote in article.quotes],
        "source": {"outlet": source.outlet, "author": source.author, "url": source.url},
        "evidence": [_evidence(row) for row in article.evidence],
        "warnings": [_notice(notice) for notice in article.notices],
    }


def _official(official: Official) -> dict[str, Any]:
    return {
        "id": official.id,
        "name": official.name,
        "role": official.role,
        "office": official.office,
        "state": official.state,
        "organization": official.organization,
        "named": official.named,
        "mentions": list(official.mentions),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "speaker": quote.speaker, "verb": quote.verb}


def _evidence(row: Evidence) -> dict[str, Any]:
    found = {
        "field": row.field,
        "value": row.value,
        "rule": row.rule,
        "text": row.text,
        "start": row.start,
        "end": row.end,
    }
    return found | ({"at": row.at} if row.at else {})


def _notice(notice: Notice) -> dict[str, Any]:
    return {"code": notice.code, "message": notice.message, "line": notice.line}

"""Articles as JSON Lines: the record that `extract` prints, with what the site adds to it."""

import json
from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict

from generator.records import Article, Evidence, Official, Quote, Row
from generator.render.corpus import Corpus
from generator.render.links import address, article_path
from generator.render.rights import is_excerpt


def jsonl_bytes(corpus: Corpus, rows: Sequence[Row]) -> bytes:
    """Write one article a line, loading one at a time."""
    return b"".join(_line(_record(corpus, row, corpus.article(row.seed))) for row in rows)


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _record(corpus: Corpus, row: Row, article: Article) -> dict[str, Any]:
    """Give the record; `body` and `quotes` are null where only the beginning may be shown."""
    when, full = row.when, not is_excerpt(corpus, row)
    return {
        "id": row.slug,
        "url": corpus.site.url + address(article_path(row)),
        "seed": row.seed,
        "seed_sha256": article.seed_sha256,
        "title": article.title,
        "title_inferred": article.title_inferred,
        "lead": [passage.text for passage in article.lead],
        "body": [passage.text for passage in article.body] if full else None,
        "date": when.date,
        "date_precision": when.precision,
        "date_earliest": when.earliest,
        "date_latest": when.latest,
        "state": article.state,
        "states": article.states,
        "officials": [_official(corpus, row, official) for official in article.officials],
        "institutions": [{"id": found.id, "name": found.name} for found in article.institutions],
        "quotes": [_quote(corpus, row, quote) for quote in article.quotes] if full else None,
        "source": asdict(row.source),
        "evidence": [_evidence(each) for each in article.evidence],
        "publish": "full" if full else "excerpt",
        "added": article.added,
    }


def _official(corpus: Corpus, row: Row, official: Official) -> dict[str, Any]:
    return {
        "id": corpus.page_id(row, official.id),
        "name": official.name,
        "role": official.role,
        "office": official.office,
        "state": official.state,
        "organization": official.organization,
        "named": official.named,
        "mentions": official.mentions,
    }


def _quote(corpus: Corpus, row: Row, quote: Quote) -> dict[str, Any]:
    speaker = corpus.page_id(row, quote.speaker) if quote.speaker else None
    return {"text": quote.text, "speaker": speaker, "verb": quote.verb}


def _evidence(each: Evidence) -> dict[str, Any]:
    return {"field": each.field, "value": each.value, "rule": each.rule, "text": each.text}

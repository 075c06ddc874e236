"""`gacetilla explain`: one article's record for a person, every field with the words it rests on."""

from collections.abc import Iterator

from generator.records import Article, Dropped, Evidence, Official

WIDTH = 100
"""Characters of quoted words shown on one line."""


def explain(article: Article) -> Iterator[str]:
    """Give lines of text: fields, people, quotes, evidence, doubts, and each dropped line with its reason."""
    yield f"{article.seed} -> {article.slug}"
    yield from _section("FIELDS", _fields(article))
    yield from _section("OFFICIALS", (_official(found) for found in article.officials))
    yield from _section("INSTITUTIONS", (f"{found.name} ({found.id})" for found in article.institutions))
    yield from _section(
        "QUOTES", (f"{q.speaker or 'speaker not clear'}: {_short(q.text)}" for q in article.quotes)
    )
    yield from _section("WHAT EACH VALUE RESTS ON", map(_evidence, article.evidence))
    yield from _section("DOUBTS", (f"line {n.line}: {n.code}: {n.message}" for n in article.notices))
    yield from _section("STORY", (_short(passage.text) for passage in (*article.lead, *article.body)))
    yield from _section("DROPPED", map(_dropped, article.dropped))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield title
    count = 0
    for count, line in enumerate(lines, 1):  # noqa: B007  the count is read after the loop
        yield f"  {line}"
    if not count:
        yield "  (none)"


def _fields(article: Article) -> Iterator[str]:
    when, source = article.when, article.source
    yield f"title      {article.title}" + (
        "  (made from the first sentence)" if article.title_inferred else ""
    )
    bounds = f"{when.earliest or '...'} to {when.latest or '...'}" if when.earliest or when.latest else ""
    yield f"date       {when.date or 'not stated'} ({when.precision}) {bounds}".rstrip()
    yield f"state      {article.state}"
    yield f"states     {', '.join(article.states) or '(none)'}"
    yield f"outlet     {source.outlet or '(not known)'}"
    yield f"author     {source.author or '(not known)'}"
    yield f"url        {source.url or '(not known)'}"
    yield f"publish    {article.publish}"


def _official(official: Official) -> str:
    how = "named" if official.named else "inferred from the office"
    mentions = ", ".join(f"«{mention}»" for mention in official.mentions)
    where = official.office or official.organization or official.state or "office not in the registry"
    return f"{official.name} ({official.id}): {official.role} [{where}; {how}] {mentions}"


def _evidence(row: Evidence) -> str:
    words = f"at {row.at}" if row.at else f"[{row.start}:{row.end}] «{_short(row.text or '')}»"
    return f"{row.field} = {row.value}: {words} ({row.rule})"


def _dropped(part: Dropped) -> str:
    return f"line {part.line}: {part.reason}: {_short(part.text)}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= WIDTH else f"{flat[: WIDTH - 1]}…"

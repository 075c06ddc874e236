"""Which outlet published the story, who wrote it, and where it stands."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.bylines import Credit, authors, known_outlet, outlets, read_credits
from generator.extract.curated import curated
from generator.extract.parts import Found, evidence
from generator.grammar.folding import fold
from generator.records import CleanText, Dropped, Evidence, Seed, Source
from generator.tables.loading import Tables

_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_YEARS = re.compile(r"[\s,]*\d{4}(?:\s?[-–]\s?\d{4})?[\s,.:–-]*")
_OWNER = re.compile(r"[^.|•·,;\d©\n]{2,40}")


def source(seed: Seed, clean: CleanText, tables: Tables) -> Found[Source]:
    """Read outlet, author and address from sidecar, markup or page; None where none of them says it.

    Newsrooms, agencies and offices that issue bulletins are no authors. An address is never taken from the
    text: those printed on a page lead elsewhere.
    """
    credits = tuple(read_credits(clean.bylines, tables))
    stated = _curated(seed, "outlet") or _hinted(seed, "outlet", "outlet")
    outlet = stated or _printed(seed, clean, credits, tables)
    author = _curated(seed, "author") or _author(seed, credits, tables)
    url = _curated(seed, "url") or _hinted(seed, "url", "url")
    rows = (outlet, author, url)
    return Found(Source(*[row.value if row else None for row in rows]), tuple([row for row in rows if row]))


def _curated(seed: Seed, key: str) -> Evidence | None:
    value = getattr(seed.sidecar, key, None)
    return curated(seed, f"source.{key}", value, key) if value else None


def _hinted(seed: Seed, kind: str, key: str) -> Evidence | None:
    """Row of the first hint of a kind; its words are those of the hint's place."""
    for hint in seed.hints:
        if hint.kind == kind and hint.value:
            text = seed.text[hint.start : hint.end]
            return Evidence(f"source.{key}", hint.value, "metadata", text, hint.start, hint.end)
    return None


def _author(seed: Seed, credits: Sequence[Credit], tables: Tables) -> Evidence | None:
    """Row of the authors, joined by commas where one byline names several."""
    people = authors(credits, tables)
    if not people:
        return None
    together = [credit for credit in people if credit.passage is people[0].passage]
    names = ", ".join(credit.text for credit in together)
    span = (people[0].passage, together[0].start, together[-1].end)
    return evidence("source.author", names, "byline", *span, seed.text)


def _printed(seed: Seed, clean: CleanText, credits: Sequence[Credit], tables: Tables) -> Evidence | None:
    """Row of the outlet that a byline, the dateline, a copyright line or a line of its own names."""
    for name, credit in outlets(credits, tables):
        span = (credit.passage, credit.start, credit.end)
        return evidence("source.outlet", name, "byline", *span, seed.text)
    line = clean.dateline
    for brackets in _BRACKETS.finditer(line.text) if line else ():
        named = known_outlet(brackets[1], tables) or _address(brackets[1], tables)
        if line and named:
            return evidence("source.outlet", named, "dateline", line, *brackets.span(1), seed.text)
    return next((row for rule in (_copyright, _own_line) for row in rule(seed, clean, tables)), None)


def _address(text: str, tables: Tables) -> str | None:
    """Give an address that stands for an outlet (`MiMedio.com`) as printed; None for other text."""
    endings = tables.language.source.domain_endings
    return text if " " not in text and text.lower().endswith(endings) else None


def _copyright(seed: Seed, clean: CleanText, tables: Tables) -> Iterator[Evidence]:
    for dropped in clean.dropped if "©" in seed.text else ():
        sign = dropped.text.find("©")
        owner = _owner(dropped.text, sign + 1, tables) if sign >= 0 else None
        if owner:
            start, end = dropped.start + owner[0], dropped.start + owner[1]
            name = known_outlet(seed.text[start:end], tables) or seed.text[start:end]
            yield Evidence("source.outlet", name, "copyright", seed.text[start:end], start, end)


def _owner(text: str, start: int, tables: Tables) -> tuple[int, int] | None:
    """Span of the name after ©, years and the word copyright left out; None where there is none."""
    before, after = _copyright_words(tables)
    for form in (before, _YEARS, before):
        match = form.match(fold(text), start)
        start = match.end() if match else start
    owner = _OWNER.match(text, start)
    if not owner:
        return None
    cut = after.search(fold(owner[0]))
    legal = _legal_form(tables).search(fold(text), owner.start())
    ends = [cut.start()] if cut else [len(owner[0])]
    ends += [legal.start() - owner.start()] if legal else []
    name = owner[0][: min(ends)].rstrip(" -–:")
    end = owner.start() + len(name)
    return (owner.start(), end) if name[:1].isupper() and any(map(str.islower, name)) else None


def _own_line(seed: Seed, clean: CleanText, tables: Tables) -> Iterator[Evidence]:
    """Lines that hold nothing but the name of an outlet of the table."""
    for dropped in clean.dropped:
        name = known_outlet(dropped.text, tables)
        if name:
            start = dropped.start + _indent(dropped)
            end = dropped.start + len(dropped.text.rstrip())
            yield Evidence("source.outlet", name, "site name", seed.text[start:end], start, end)


def _indent(dropped: Dropped) -> int:
    return len(dropped.text) - len(dropped.text.lstrip())


@cache
def _legal_form(tables: Tables) -> re.Pattern[str]:
    """Compile what tells the legal form of an owner (`S.A. de C.V.`), its first stop no end of the name."""
    forms = "|".join(re.escape(fold(form)) for form in tables.language.source.legal_forms)
    return re.compile(rf"\s(?:{forms})(?!\w)")


@cache
def _copyright_words(tables: Tables) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = tables.language.source
    before, after = ("|".join(re.escape(fold(w)) for w in forms) for forms in (words.copyright, words.rights))
    return re.compile(rf"[\s.:]*(?:(?:{before})\b[\s.:]*)*"), re.compile(after)

"""What an HTML page's own markup says of its lines."""

from generator.clean.page import Kind, Page

_KINDS: dict[str, Kind] = {"headline": "headline", "deck": "deck", "byline": "byline", "date": "stamp"}


def apply_hints(page: Page) -> None:
    """Label lines that a hint covers from their first character; the body begins where the markup says."""
    hints = [hint for hint in page.seed.hints if hint.end > hint.start]
    if not hints:
        return
    kinds = {hint.start: _KINDS[hint.kind] for hint in hints if hint.kind in _KINDS}
    bodies = [hint.start for hint in hints if hint.kind == "body"]
    for at, line in enumerate(page.lines):
        kind = kinds.get(line.passage.start)
        if kind:
            line.mark(kind)
        if bodies and line.passage.start == min(bodies):
            page.start = at

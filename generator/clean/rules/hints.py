"""What an HTML page's own markup says of its lines."""

from generator.clean.page import Kind, Page

_KINDS: dict[str, Kind] = {
    "headline": "headline",
    "deck": "deck",
    "byline": "byline",
    "outlet": "byline",
    "date": "stamp",
}


def apply_hints(page: Page) -> None:
    """Label the lines that begin where a hint begins; body lines stay open for the rules."""
    if not page.seed.hints:
        return
    kinds = {hint.start: _KINDS[hint.kind] for hint in page.seed.hints if hint.kind in _KINDS}
    addresses = {hint.start for hint in page.seed.hints if hint.kind == "url"}
    for line in page.lines:
        kind = kinds.get(line.passage.start)
        if kind:
            line.mark(kind)
        elif line.passage.start in addresses:
            line.drop("address of the page")

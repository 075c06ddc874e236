"""The one sentence that stands for an article in lists: never cut, never the headline again."""

import re

from generator.records import Article

_END = re.compile(r"(?<=[^\W\d_]{5}[.?!…])[»”\")]? +(?=[^\W\d_a-zñáéíóú]|[«“¿¡\"(])")
"""A sentence ends after a word of five letters or more, so that `Lic.`, `Zac.` and `S.A.` end none."""

_AFTER_DATELINE = " .,:;-–—|/)"
"""What a dateline leaves before the story: `.- `, `—`."""

_BULLETS = "•·▪*-–— "
"""What a page may print before each line of its deck; alone in a list of articles it means nothing."""


def summary(article: Article) -> str:
    """Give the first deck line, else the first sentence of the body after its dateline; "" without a body.

    Where the headline was made from the first sentence, the second one; the first where there is no other.
    """
    if article.lead:
        return article.lead[0].text.lstrip(_BULLETS)
    sentences = [sentence for passage in article.body[:3] for sentence in _END.split(passage.text)]
    if not sentences:
        return ""
    sentences[0] = sentences[0][_dateline(article) :].lstrip(_AFTER_DATELINE)
    following = sentences[1:2] if article.title_inferred else []
    return (following or sentences)[0]


def _dateline(article: Article) -> int:
    """Characters of the dateline that opens the body, where the date was read from it."""
    first = article.body[0]
    ends = [
        row.end - first.start
        for row in article.evidence
        if row.field == "date"
        and row.end is not None
        and row.start is not None
        and first.start <= row.start
        and row.end <= first.start + len(first.text) // 2
    ]
    return max(ends, default=0)

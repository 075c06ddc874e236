"""The story of an article as Markdown, with evidence and quotes marked."""

from collections.abc import Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from generator.records import Article, Passage
from generator.render.facts import Mention
from generator.render.quotes import quote_anchor
from generator.render.spans import located
from generator.render.weave import Mark, weave


class Saying(Struct, frozen=True):
    """A quote that begins in a paragraph; `speaker` is an official's id or None, `number` counts from 1."""

    number: int
    speaker: str | None


class Paragraph(Struct, frozen=True):
    """Escaped text with its marks, and the quotes that begin in it."""

    text: Markup
    sayings: tuple[Saying, ...] = ()


class Story(Struct, frozen=True):
    """The woven text; `marked` are keys of facts with a mark, `lost` are quotes without a place."""

    headline: Markup
    deck: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    marked: frozenset[str]
    lost: tuple[int, ...]


def story(article: Article, mentions: Sequence[Mention], back: str, body: Sequence[Passage]) -> Story:
    """Weave deck and `body`, each fact marked once, at its first place; `back` is the return link's text.

    Only a fact that stands nowhere else is marked in the headline, and only where that is as printed.
    """
    weaver = _Weaver(article, list(mentions), back)
    deck = tuple(weaver.paragraph(passage) for passage in article.lead)
    paragraphs = tuple(weaver.paragraph(passage) for passage in body)
    lost = tuple(number for number in range(1, len(article.quotes) + 1) if number not in weaver.said)
    headline = weaver.headline()
    return Story(headline, deck, paragraphs, frozenset(weaver.marked), lost)


class _Weaver:
    """Goes through the passages once and remembers which facts and quotes have their place already."""

    def __init__(self, article: Article, mentions: list[Mention], back: str) -> None:
        self._article = article
        self._mentions = mentions
        self._back = escape(back)
        self.marked: set[str] = set()
        self.said: set[int] = set()

    def paragraph(self, passage: Passage) -> Paragraph:
        quotes, sayings = self._quotes(passage)
        return Paragraph(Markup(weave(passage.text, [*quotes, *self._facts(passage)])), sayings)  # noqa: S704

    def headline(self) -> Markup:
        printed, title = self._article.headline, self._article.title
        if printed is None or printed.text != title:
            return escape(title)
        return Markup(weave(title, self._facts(printed)))  # noqa: S704

    def _facts(self, passage: Passage) -> list[Mark]:
        marks = []
        for mention in self._mentions:
            span = located(passage, mention.start, mention.end) if mention.key not in self.marked else None
            if span:
                self.marked.add(mention.key)
                kind = "g-e g-e--inferred" if mention.inferred else "g-e"
                opening = f'<mark class="{kind}" id="p-{mention.key}">'
                after = (
                    f'<a class="g-return" href="#f-{mention.target}" data-pagefind-ignore>{self._back}</a>'
                )
                marks.append(Mark(*span, opening, "</mark>", f'<mark class="{kind}">', after))
        return marks

    def _quotes(self, passage: Passage) -> tuple[list[Mark], tuple[Saying, ...]]:
        marks, sayings = [], []
        for number, quote in enumerate(self._article.quotes, 1):
            span = located(passage, quote.start, quote.end)
            if span and number not in self.said:
                self.said.add(number)
                marks.append(Mark(*span, f'<q id="{quote_anchor(number)}">', "</q>", "<q>"))
                sayings.append(Saying(number, quote.speaker))
            elif span:
                marks.append(Mark(*span, "<q>", "</q>", "<q>"))
        return marks, tuple(sayings)

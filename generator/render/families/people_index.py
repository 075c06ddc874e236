"""The index of people: in the order of the alphabet, under their initials, so many a page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from generator.records import Page
from generator.render import counts
from generator.render.context import head, page_of
from generator.render.corpus import Corpus
from generator.render.links import PEOPLE
from generator.render.listing import Pages

A_PAGE = 200


class Initial(Struct, frozen=True):
    """The people of one initial on one page; `anchor` is its id there."""

    letter: str
    anchor: str
    lines: list[counts.Count]


def pages(corpus: Corpus) -> Iterator[Page]:
    """Give the pages of the index."""
    lines = sorted(counts.people(corpus, corpus.rows), key=lambda line: line.path)
    chunks = [lines[at : at + A_PAGE] for at in range(0, len(lines), A_PAGE)] or [[]]
    places = {_letter(line): number for number, chunk in reversed([*enumerate(chunks, 1)]) for line in chunk}
    letters = [
        (letter, f"{_path(corpus, number)}#{_anchor(letter)}") for letter, number in sorted(places.items())
    ]
    for number, chunk in enumerate(chunks, 1):
        yield _page(corpus, chunk, letters, number, len(chunks))


def _page(
    corpus: Corpus, lines: Sequence[counts.Count], letters: Sequence[tuple[str, str]], number: int, count: int
) -> Page:
    path = _path(corpus, number)

    def make() -> bytes:
        words = corpus.words
        own = words.person.index_title
        title = words.list.page_title.format(title=own, n=number) if number > 1 else own
        previous = _path(corpus, number - 1) if number > 1 else None
        following = _path(corpus, number + 1) if number < count else None
        return page_of(
            corpus,
            path,
            head("lista", title, words.person.index_description),
            "people_index.html",
            title=own,
            letters=letters if len(letters) > 1 else [],
            initials=[
                Initial(letter, _anchor(letter), list(theirs)) for letter, theirs in groupby(lines, _letter)
            ],
            pages=Pages(number, count, previous, following) if count > 1 else None,
        )

    return corpus.page(path, ("people",), (lines, letters, number, count), make)


def _path(corpus: Corpus, number: int) -> str:
    return f"{PEOPLE}/{'index' if number == 1 else f'{corpus.words.list.page_slug}-{number}'}.md"


def _letter(line: counts.Count) -> str:
    return line.path.partition("/")[2][:1].upper()


def _anchor(letter: str) -> str:
    return f"l-{letter.lower()}"

"""From a clean text to its officials: items, constructions, people, the registry."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.linking import Setting
from generator.extract.officials.mentions import Mention
from generator.extract.officials.offices import organization_of, state_of
from generator.extract.officials.people import Figure, Story, figures
from generator.extract.officials.reading import Reading
from generator.extract.officials.registry import registry
from generator.extract.officials.roles import best_mention, gender, office_id, role
from generator.extract.parts import Found, Part, evidence
from generator.grammar.folding import fold
from generator.grammar.once import once
from generator.grammar.slugs import slugify
from generator.records import Evidence, Notice, Official, PublicationDate
from generator.tables.loading import Tables
from generator.tables.terms import tenure

AMBIGUOUS = "W310"


def officials(
    reading: Reading, main_state: str | None, when: PublicationDate, tables: Tables, source_text: str
) -> Found[tuple[Official, ...]]:
    """Find the officials named in title, deck and body, in the order of their first mention.

    `main_state` is the short name of the state the story is about, None for several or the country; `when` is
    what the text itself says of its date. One evidence row a person: the office with the name, else the name.
    """
    words = lexicon(tables)
    setting = Setting(
        main_state, when.date or when.earliest or "", when.date or when.latest or "9999", tables
    )
    read, lines = reading.parts, reading.lines
    people = figures(Story(lines, reading.clues, registry(tables), setting), reading.mentions)
    rows = [_Row(figure, best_mention(figure, words), lines, setting, words) for figure in people]
    proofs = tuple(_evidence(row, lines, read, source_text) for row in rows)
    notices = tuple(_notice(row, lines, read, source_text) for row in rows if row.figure.rivals)
    since = setting.earliest or (_since(rows) if any(row.best is None for row in rows) else "")
    return Found(tuple(row.official(since) for row in rows), proofs, notices)


def _since(rows: Iterable["_Row"]) -> str:
    """Give the latest day on which somebody printed with an office took it: the story is not of before it.

    Returns "" where no such day is known.
    """
    return max((row.taken for row in rows), default="")


_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")


@lru_cache(maxsize=4096)  # the same people come back in every article
def _slug(name: str) -> str:
    """Give what `slugify` gives, which is slow, at once where a name is of nothing but letters."""
    folded = fold(name)
    return folded.replace(" ", "-") if _PLAIN.fullmatch(folded) else slugify(name)


class _Row(Struct, frozen=True, dict=True):
    """One person with the mention that shows the office."""

    figure: Figure
    best: Mention | None
    lines: tuple[Line, ...]
    setting: Setting
    words: Lexicon

    @once
    def name(self) -> str:
        """The registry's name, else the fullest printed form."""
        return self.figure.known.person.name if self.figure.known else max(self.printed, key=_fullness)

    @once
    def identifier(self) -> str:
        """The registry's id, else the slug of the name."""
        return self.figure.known.person.id if self.figure.known else _slug(self.name)

    @property
    def shown(self) -> Mention:
        """The mention the entry rests on."""
        return self.best or self.figure.mentions[0]

    @once
    def printed(self) -> tuple[str, ...]:
        """Give every form of the name as printed, each once, in order."""
        mentions = self.figure.mentions
        forms = (self.lines[mention.part].words.span(mention.start, mention.end) for mention in mentions)
        return tuple(dict.fromkeys(forms))

    @property
    def taken(self) -> str:
        """The first day of the office the person is printed with and simply holds; "" if not known."""
        post, known = self.best.post if self.best else None, self.figure.known
        office = office_id(self.figure, self.best, self.setting, self.words)
        if post is None or post.qualified or known is None or office is None:
            return ""
        return tenure(known.person, office)[0] or ""

    def official(self, since: str) -> Official:
        """Make the record; `since` is a day before which the story is not, "" when none is known."""
        told = gender(self.figure, self.name, self.words)
        office = office_id(self.figure, self.best, self.setting, self.words)
        post = self.best.post if self.best else None
        tables = self.setting.tables
        return Official(
            id=self.identifier,
            name=self.name,
            role=role(self.figure, self.best, told, self.setting, self.words, since),
            office=office,
            state=state_of(office, post, tables),
            organization=organization_of(office, post, tables),
            mentions=self.printed,
            gender=told,
            registered=self.figure.known is not None,
        )


def _fullness(name: str) -> tuple[int, bool, int]:
    return len(name.split()), not name.isupper(), len(name)


def _evidence(row: _Row, lines: tuple[Line, ...], read: tuple[Part, ...], source: str) -> Evidence:
    words, mention = lines[row.shown.part].words, row.shown
    start, end = words.starts[mention.first], words.ends[mention.last - 1]
    passage = read[mention.part].passage
    return evidence("officials", row.identifier, mention.rule, passage, start, end, source)


def _notice(row: _Row, lines: tuple[Line, ...], read: tuple[Part, ...], source: str) -> Notice:
    mention = row.shown
    offset, _ = read[mention.part].passage.to_seed(
        lines[mention.part].words.starts[mention.start], lines[mention.part].words.ends[mention.start]
    )
    line = source.count("\n", 0, offset) + 1
    rivals = ", ".join(row.figure.rivals)
    message = (
        f"{row.name} may be {rivals}: not linked; name the right one under officials.rename in the sidecar"
    )
    return Notice(AMBIGUOUS, message, line)

"""What the terms of office-holders tell: the days a story may be of, and who an unnamed office is."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.mentions import Mention
from generator.extract.officials.office_index import post_from
from generator.extract.officials.offices import office_title, offices_of, organization_of, state_of
from generator.extract.officials.posts import Post, post_of
from generator.extract.officials.printed import Role
from generator.extract.officials.reading import Reading
from generator.extract.parts import Found, evidence
from generator.grammar.folding import fold
from generator.grammar.words import Words
from generator.records import Evidence, Notice, Official, Passage, PublicationDate
from generator.tables.facts import Person
from generator.tables.indexes import HEAD_OF_GOVERNMENT, offices_by_id, people_by_id
from generator.tables.loading import Tables
from generator.tables.terms import holders_on, tenure

EMPTY_BOUNDS = "W320"
UNKNOWN_HOLDER = "W321"

_NOT_HOLDING = frozenset(
    {"registered-name", "later-mention", "held-before", "named-to", "named-as", "curator"}
)
"""Rules whose words name a person without saying that the office is held on that day."""

Bounds = tuple[str | None, str | None]


def bounds(found: Found[tuple[Official, ...]], tables: Tables) -> Found[Bounds]:
    """Narrow the days of a story by the terms of officials it names as holding an office.

    Returns the inclusive earliest and latest day, None where no term bounds; one evidence row a term and
    side, with the words that show the official. Terms that exclude each other give a notice and no bounds.
    """
    rows: list[Evidence] = []
    shown = _proofs(found.evidence)
    proofs = {official.id: shown.get(official.id) for official in found.value if official.named}
    holding = [
        (official, proof)
        for official in found.value
        if (proof := proofs.get(official.id)) and _holds(official, proof, tables)
    ]
    to_come = _governments_to_come(found.value, tables)
    for official, proof in holding:
        if offices_by_id(tables)[official.office or ""].state not in to_come:
            rows.extend(_sides(official, proof, tables))
    earliest = max((row.value for row in rows if row.field == "date_earliest"), default=None)
    latest = min((row.value for row in rows if row.field == "date_latest"), default=None)
    if earliest and latest and earliest > latest:
        message = (
            f"terms exclude each other: the story would be after {earliest} and before {latest}; "
            "check the officials or give the date in the sidecar"
        )
        return Found((None, None), (), (Notice(EMPTY_BOUNDS, message),))
    return Found((earliest, latest), tuple(rows))


def contradicts(found: Found[tuple[Official, ...]], day: str, opening: int, tables: Tables) -> bool:
    """Tell whether nobody named as holding an office held it within a year of a day.

    `opening` is the position in the seed where the first paragraph ends: an official must stand before it,
    for later ones may be of the past. False where no term is known.
    """
    told, shown = False, _proofs(found.evidence)
    for official in found.value:
        proof = shown.get(official.id) if official.named else None
        if not proof or not _holds(official, proof, tables):
            continue
        start, end = tenure(people_by_id(tables)[official.id], official.office or "")
        if (start or "") <= _year_later(day, 1) and (end or "9999") >= _year_later(day, -1):
            return False
        told = told or (proof.start is not None and proof.start < opening)
    return told


def _year_later(day: str, years: int) -> str:
    return f"{int(day[:4]) + years:04}{day[4:]}"


def _governments_to_come(officials: tuple[Official, ...], tables: Tables) -> frozenset[str | None]:
    """Give the states (None: the country) of which only the elect head is named; no cabinet serves yet."""
    incoming = lexicon(tables).incoming
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for official in officials:
        if official.office:
            named[incoming.isdisjoint(fold(official.role).split())].add(official.office)
    heads = (offices_by_id(tables)[office] for office in named[False] - named[True])
    return frozenset(office.state for office in heads if office.kind == HEAD_OF_GOVERNMENT)


def _proofs(rows: tuple[Evidence, ...]) -> dict[str, Evidence]:
    """Index the first row of each official."""
    return {row.value: row for row in reversed(rows) if row.field == "officials"}


def _holds(official: Official, proof: Evidence, tables: Tables) -> bool:
    """Tell whether the text names the person as holding the office now: printed with it and not qualified."""
    if official.office is None or not official.registered or proof.rule in _NOT_HOLDING:
        return False
    post = post_from(official.role, tables)
    return post is not None and not post.qualified


def _sides(official: Official, proof: Evidence, tables: Tables) -> Iterator[Evidence]:
    person = people_by_id(tables)[official.id]
    start, end = tenure(person, official.office or "")
    term = f"term of {person.name} as {official.office}: {start} to {end or 'today'}"
    if start:
        yield replace(proof, field="date_earliest", value=start, rule=term)
    if end:
        yield replace(proof, field="date_latest", value=end, rule=term)


class _Bare(Struct, frozen=True):
    """An office of the table mentioned without a name, at characters `start` to `end` of a part."""

    office: str
    part: int
    start: int
    end: int
    text: str


def unnamed_offices(  # noqa: PLR0913, PLR0917  the fields an unnamed office leans on
    reading: Reading,
    officials: tuple[Official, ...],
    when: PublicationDate,
    main_state: str | None,
    tables: Tables,
    source_text: str,
) -> Found[tuple[Official, ...]]:
    """Resolve offices mentioned without a name to their holder on the story's day, or in all of its bounds.

    An office whose holder the story names is that person and gives nothing. Vacant offices give nothing; an
    unknown holder gives one notice an office. Without a day or both bounds nothing is resolved.
    """
    first, last = when.date or when.earliest, when.date or when.latest
    if first is None or last is None:
        return Found(())
    taken = {official.office for official in officials} | {official.id for official in officials}
    rows: list[Official] = []
    proofs: list[Evidence] = []
    notices: list[Notice] = []
    for office, mentions in _by_office(reading, main_state, tables).items():
        holding = holders_on(tables, office, first, last)
        if office in taken or (holding.person and holding.person.id in taken):
            continue
        passage = reading.parts[mentions[0].part].passage
        if holding.person:
            rows.append(_official(holding.person, office, mentions, tables))
            days = first if first == last else f"{first} to {last}"
            rule = f"holder of {office} on {days}"
            span = mentions[0].start, mentions[0].end
            proofs.append(evidence("officials", holding.person.id, rule, passage, *span, source_text))
        elif holding.status == "unknown":
            notices.append(_unknown(mentions[0], passage, source_text))
    return Found(tuple(rows), tuple(proofs), tuple(notices))


def _unknown(bare: _Bare, passage: Passage, source: str) -> Notice:
    offset, _ = passage.to_seed(bare.start, bare.end)
    message = (
        f"nobody is known for sure to be '{bare.text}' ({bare.office}) then; add the term to the people table"
    )
    return Notice(UNKNOWN_HOLDER, message, source.count("\n", 0, offset) + 1)


def _official(person: Person, office: str, mentions: list[_Bare], tables: Tables) -> Official:
    return Official(
        id=person.id,
        name=person.name,
        role=office_title(offices_by_id(tables)[office], person.gender, tables),
        office=office,
        state=state_of(office, None, tables),
        organization=organization_of(office, None, tables),
        named=False,
        mentions=tuple(dict.fromkeys(mention.text for mention in mentions)),
        gender=person.gender,
        registered=True,
    )


def _by_office(reading: Reading, main_state: str | None, tables: Tables) -> dict[str, list[_Bare]]:
    found: dict[str, list[_Bare]] = {}
    for bare in _bare_offices(reading, main_state, tables):
        found.setdefault(bare.office, []).append(bare)
    return found


class _Covered:
    """The words that mentions take up, passage by passage."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        spans = sorted((mention.part, mention.first, mention.last) for mention in mentions)
        self._starts = [(part, first) for part, first, _ in spans]
        self._reach = list(accumulate(((part, last) for part, _, last in spans), max))

    def holds(self, part: int, word: int) -> bool:
        """Tell whether a word of a passage is inside a mention."""
        place = bisect_right(self._starts, (part, word))
        return place > 0 and self._reach[place - 1] > (part, word)


def _bare_offices(reading: Reading, main_state: str | None, tables: Tables) -> Iterator[_Bare]:
    known = lexicon(tables)
    bare = [
        (line, item)
        for line in reading.telling
        for item in line.items
        if isinstance(item, Role) and _is_bare(line.words, item, known)
    ]
    named = _Covered(mention for mention in reading.mentions if mention.post) if bare else None
    for line, item in bare:
        if named and named.holds(line.part, item.at):
            continue
        office = _office(post_of(line.words, item, known), main_state, tables)
        if office:
            start, end = line.words.starts[item.start], line.words.ends[item.end - 1]
            yield _Bare(office, line.part, start, end, line.words.span(item.start, item.end))


def _is_bare(words: Words, role: Role, known: Lexicon) -> bool:
    """Tell whether an office means its present holder: singular, unqualified, definite or capitalised."""
    if role.head.plural or role.blocked or role.former or role.past or role.tail.held_by >= 0:
        return False
    if not known.qualifiers.isdisjoint(words.folds[role.start : role.at]):
        return False
    return words.capital(role.at) or (role.start > 0 and words.folds[role.start - 1] in known.definite)


def _office(post: Post, main_state: str | None, tables: Tables) -> str | None:
    """Give the one office a bare noun means; None when it may be several, or is qualified."""
    printed = () if post.qualified else offices_of(post, main_state, tables)
    if len(printed) <= 1:
        return printed[0] if printed else None
    local = [office for office in printed if offices_by_id(tables)[office].state]
    return local[0] if len(local) == 1 and main_state and post.noun.kind == "head" else None

"""What the terms of office-holders tell: the days a story may be of, and who an unnamed office is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extract.officials.items import Name, Role
from generator.extract.officials.lexicon import Lexicon, lexicon
from generator.extract.officials.offices import office_title, offices_of, organization_of, post_from, state_of
from generator.extract.officials.posts import Post, post_of
from generator.extract.officials.reading import read_lines
from generator.extract.parts import Found, evidence, parts
from generator.grammar.words import Words
from generator.records import CleanText, Evidence, Notice, Official, PublicationDate
from generator.tables.indexes import offices_by_id, people_by_id
from generator.tables.loading import Tables
from generator.tables.terms import Holding, holders_on, tenure

EMPTY_BOUNDS = "W320"
UNKNOWN_HOLDER = "W321"

_NOT_HOLDING = frozenset({"registered-name", "named-to", "named-as", "curator"})
"""Rules whose words name a person without saying that the office is held on that day."""

Bounds = tuple[str | None, str | None]


def bounds(found: Found[tuple[Official, ...]], tables: Tables) -> Found[Bounds]:
    """Narrow the days of a story by the terms of the officials it names as holding an office (spec section 5).

    Returns the inclusive earliest and latest day, None where no term bounds; one evidence row a term and side,
    with the words that show the official. Terms that exclude each other give a notice and no bounds.
    """
    rows: list[Evidence] = []
    for official in found.value:
        proof = _proof(official, found.evidence)
        if proof and official.named and _holds(official, proof, tables):
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


def _proof(official: Official, rows: tuple[Evidence, ...]) -> Evidence | None:
    return next((row for row in rows if row.value == official.id and row.field == "officials"), None)


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


@dataclass(frozen=True, slots=True)
class _Bare:
    """An office of the table that the text mentions without a name."""

    office: str
    part: int
    start: int
    end: int
    text: str


def unnamed_offices(
    clean: CleanText,
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
    read = parts(clean)
    taken = {official.office for official in officials} | {official.id for official in officials}
    bare: dict[str, list[_Bare]] = {}
    for found in _bare_offices(clean, main_state, tables):
        if found.office not in taken:
            bare.setdefault(found.office, []).append(found)
    rows: list[Official] = []
    proofs: list[Evidence] = []
    notices: list[Notice] = []
    for office, mentions in bare.items():
        holding = holders_on(tables, office, first, last)
        shown = mentions[0]
        passage = read[shown.part].passage
        if holding.person and holding.person.id not in taken:
            rows.append(_official(holding, office, mentions, tables))
            rule = (
                f"holder of {office} from {first} to {last}"
                if first != last
                else f"holder of {office} on {first}"
            )
            proofs.append(
                evidence("officials", holding.person.id, rule, passage, shown.start, shown.end, source_text)
            )
        elif holding.status == "unknown":
            offset, _ = passage.to_seed(shown.start, shown.end)
            line = source_text.count("\n", 0, offset) + 1
            message = f"'{shown.text}': nobody is known for sure to hold {office} then; add the term to the people table"
            notices.append(Notice(UNKNOWN_HOLDER, message, line))
    return Found(tuple(rows), tuple(proofs), tuple(notices))


def _official(holding: Holding, office: str, mentions: list[_Bare], tables: Tables) -> Official:
    person = holding.person
    assert person is not None  # noqa: S101  the caller looked
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


def _bare_offices(clean: CleanText, main_state: str | None, tables: Tables) -> Iterator[_Bare]:
    known = lexicon(tables)
    for line in read_lines(clean, tables):
        words = line.words
        for place, item in enumerate(line.items):
            following = line.items[place + 1] if place + 1 < len(line.items) else None
            if isinstance(item, Role) and _is_bare(words, item, following, known):
                office = _office(post_of(words, item, known), main_state, tables)
                if office:
                    start, end = words.starts[item.start], words.ends[item.end - 1]
                    yield _Bare(office, line.part, start, end, words.span(item.start, item.end))


def _is_bare(words: Words, role: Role, following: object, known: Lexicon) -> bool:
    """Tell whether an office means its present holder: singular, definite, unqualified, no name beside it."""
    if role.head.plural or role.blocked or role.former or role.tail.held_by >= 0:
        return False
    if role.start and words.folds[role.start - 1] not in known.definite and not words.capital(role.at):
        return False
    if any(word in known.qualifiers for word in words.folds[role.start : role.at]):
        return False
    if isinstance(following, Name) and following.start == role.end:
        return False
    return words.words[role.at] != words.lower[role.at] or words.folds[role.start - 1] in known.definite


def _office(post: Post, main_state: str | None, tables: Tables) -> str | None:
    """Give the one office a bare noun means; None when it may be several, or is qualified."""
    if post.qualified:
        return None
    printed = offices_of(post, main_state, tables)
    if not printed:
        return None
    offices = offices_by_id(tables)
    local = [office for office in printed if offices[office].state]
    if len(printed) == 1:
        return printed[0]
    return local[0] if len(local) == 1 and main_state and post.noun.kind == "head" else None

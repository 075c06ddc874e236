"""Which person of the registry a printed name is. Two candidates and no evidence between them: none."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.extract.officials.offices import offices_of, state_of
from generator.extract.officials.posts import Post
from generator.extract.officials.registry import Keys, Known, registry
from generator.tables.indexes import offices_by_id
from generator.tables.loading import Tables
from generator.tables.terms import widest

_BY_NAME, _BY_STATE, _BY_OFFICE = 0, 1, 2


class Setting(NamedTuple):
    """What the story tells that a name does not: its main state and the days it may be of.

    Unknown, `earliest` is "" and `latest` "9999".
    """

    main_state: str | None
    earliest: str
    latest: str
    tables: Tables


class Link(NamedTuple):
    """`known` is the person, None when there is none or several are equally likely: those are `rivals`."""

    known: Known | None = None
    rivals: tuple[str, ...] = ()


def link(forms: Iterable[Keys], posts: tuple[Post, ...], setting: Setting) -> Link:
    """Link a person by all the forms of the name and all the offices the story gives them."""
    known_forms = tuple(forms)
    ranked: dict[int, list[Known]] = {}
    for known in _sharing(known_forms[0], bool(posts), setting.tables):
        rank = _rank(known, known_forms, posts, setting)
        if rank is not None:
            ranked.setdefault(rank, []).append(known)
    if not ranked:
        return Link()
    best = ranked[max(ranked)]
    if len(best) > 1:
        best = [known for known in best if _serves(known, setting)] or best
    if len(best) > 1:
        return Link(rivals=tuple(known.person.id for known in best))
    return Link(best[0])


@lru_cache(maxsize=1 << 12)  # the people of a story come back in others
def _sharing(form: Keys, misprints: bool, tables: Tables) -> tuple[Known, ...]:
    """List the people who have all words of a form, or all but one where a misprint may count."""
    tokens, people = set(form), registry(tables)
    needed = len(tokens) - (misprints and len(form) > 1)
    bearers = [people.by_token[token] for token in tokens if token in people.by_token]
    if len(bearers) < needed:
        return ()
    shared: dict[str, int] = {}
    for known in chain.from_iterable(bearers):
        shared[known.person.id] = shared.get(known.person.id, 0) + 1
    return tuple(people.by_id[key] for key in sorted(shared) if shared[key] >= needed)


def _rank(known: Known, forms: tuple[Keys, ...], posts: tuple[Post, ...], setting: Setting) -> int | None:
    """Tell how well a person fits: by name alone, by state, by office; None when they do not."""
    fits = [(_fit(known, form), len(form)) for form in forms]
    fit = max(fits, default=(_MISSED, 0))[0]
    if fit == _MISSED or any(each == _MISSED and size > 1 for each, size in fits):
        return None
    evidence = _evidence(known, posts, setting)
    if fit == _ALONE:
        return None if _elsewhere(known, posts, setting) and evidence == _BY_NAME else evidence
    if fit == _NEAR:
        return evidence if evidence != _BY_NAME and (evidence == _BY_OFFICE or not posts) else None
    return evidence if evidence == _BY_OFFICE else None


_MISSED, _ALMOST, _NEAR, _ALONE = 0, 1, 2, 3


def _fit(known: Known, form: Keys) -> int:
    if form in known.alone:
        return _ALONE
    words = set(form)
    if words <= known.tokens:
        inside = len(form) > 1 and any(set(other) <= words for other in known.alone)
        return _ALONE if inside else _NEAR if len(form) > 1 or form in known.near else _MISSED
    missing = words - known.tokens
    if len(form) > 1 and len(missing) == 1:
        return _ALMOST if any(_one_letter_apart(missing, token) for token in known.tokens) else _MISSED
    return _MISSED


def _one_letter_apart(missing: set[str], token: str) -> bool:
    (word,) = missing
    if word[0] != token[0] and word[-1] != token[-1]:
        return False
    if abs(len(word) - len(token)) > 1 or min(len(word), len(token)) < 4:  # noqa: PLR2004
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(word, token, strict=False)) if a != b), min(len(word), len(token))
    )
    rest, other = word[start:], token[start:]
    return rest[1:] == other[1:] or rest == other[1:] or rest[1:] == other


def _evidence(known: Known, posts: tuple[Post, ...], setting: Setting) -> int:
    """Tell what speaks for a person besides the name: an office they held, or their state."""
    for post in posts:
        if known.offices.intersection(offices_of(post, setting.main_state, setting.tables)):
            return _BY_OFFICE
    states = {state_of(office, None, setting.tables) for office in known.offices}
    told = {post.state for post in posts} | {setting.main_state}
    return _BY_STATE if (states & told) - {None} else _BY_NAME


def _elsewhere(known: Known, posts: tuple[Post, ...], setting: Setting) -> bool:
    """Tell whether the story gives the name another office in a place the person never served."""
    offices = offices_by_id(setting.tables)
    local = all(offices[office].state for office in known.offices)
    return local and any(post.state or post.town for post in posts)


def _serves(known: Known, setting: Setting) -> bool:
    """Tell whether a person was in an office on the days of the story."""
    if not setting.earliest:
        return False
    spans = map(widest, known.person.terms)
    return any(start <= setting.latest and (end is None or end >= setting.earliest) for start, end in spans)

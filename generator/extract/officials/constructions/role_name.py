"""`el gobernador del estado, NAME` and `La Gobernadora NAME`: an office with the name after it."""

from bisect import bisect_left
from operator import attrgetter

from msgspec.structs import replace

from generator.extract.officials.constructions.joints import agrees, apposed, item, joined, leads_to
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, Mention, mention
from generator.extract.officials.noun_phrases import separator
from generator.extract.officials.posts import Post, is_public, post_of
from generator.extract.officials.printed import Name, Org, Role
from generator.extract.officials.tails import empty_tail, phrase

RULE = "role-name"
ELLIPSIS = "role-ellipsis"
_ELLIPSES = 12
_FARTHEST = 25  # words from a name to `su homólogo`
_KIN = 3  # words that tie a relative to an office: `la esposa de`
_TITLES = 4  # words before a name: a comma, an article, titles


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read an office, its name, and offices after the name that belong to the same person."""
    role = line.items[at]
    if not isinstance(role, Role) or role.head.plural:
        return None
    if role.tail.held_by >= 0:
        return _of_another(line, at, role, lexicon)
    post, end, after = joined(line, at)
    name = item(line, after)
    gap = leads_to(line, end, name, lexicon) if isinstance(name, Name) else None
    if not isinstance(name, Name) or gap is None:
        return None
    if gap == ": " and _told_after(line, after, name, role, lexicon):
        return None
    if role.blocked == "kin" and (gap == " " or _relative_before(line, at, role)):
        # `la esposa del gobernador NAME`; `RELATIVE, esposa del gobernador, NAME`
        post = replace(post, held=is_public(post, lexicon))
    found = [mention(line, name, post, RULE, (role.start, name.end))]
    second = apposed(line, after + 1, name, lexicon)
    if second and not _of_the_named(line, role, name, second, lexicon):
        other = post_of(line.words, second, lexicon)
        found.append(mention(line, name, other, RULE, (name.start, second.end)))
    used = second.end if second else name.end
    more = tuple(_ellipses(line, role, used, lexicon)) if post.held else ()
    return Match((*found, *more), more[-1].end if more else used)


def _of_the_named(line: Line, role: Role, name: Name, second: Role, lexicon: Lexicon) -> bool:
    """Tell whether an agent is followed by the office given (`propuesto por ROLE NAME como ROLE`)."""
    agent = role.lead > 0 and line.words.folds[role.lead - 1] in lexicon.agents
    return agent and any(line.words.folds[place] in lexicon.named_as for place in line.between(name, second))


def _relative_before(line: Line, at: int, role: Role) -> bool:
    """Tell whether the relative of an office-holder has just been named (`NAME, esposa del gobernador`)."""
    name = line.items[at - 1] if at else None
    return (
        isinstance(name, Name)
        and role.lead - name.end <= _KIN
        and separator(line.words, name.end).startswith(",")
    )


def _told_after(line: Line, after: int, name: Name, role: Role, lexicon: Lexicon) -> bool:
    """Tell whether another office follows a name after a colon (`con el alcalde: NAME, síndica; …`)."""
    own = apposed(line, after + 1, name, lexicon)
    return own is not None and own.head.noun != role.head.noun


def _of_another(line: Line, at: int, role: Role, lexicon: Lexicon) -> Match | None:
    """Read `secretario particular del gobernador, NAME` and `… del gobernador NAME1, NAME2`."""
    chief, name = item(line, at + 1), item(line, at + 2)
    if not isinstance(chief, Role) or not isinstance(name, Name):
        return None
    gap = leads_to(line, chief.end, name, lexicon)
    if gap is None:
        return None
    whole = post_of(line.words, role, lexicon, replace(chief.tail, start=role.tail.start))
    if gap != " " and not _apposed_to_another(line, at, role):
        return Match((mention(line, name, whole, RULE, (role.start, name.end)),), name.end)
    found = [mention(line, name, post_of(line.words, chief, lexicon), RULE, (chief.start, name.end))]
    other = item(line, at + 3)
    if isinstance(other, Name) and leads_to(line, name.end, other, lexicon) == ", " and other.sure:
        mine = post_of(line.words, role, lexicon, replace(role.tail, end=chief.end))
        found.append(mention(line, other, mine, RULE, (role.start, other.end)))
    return Match(tuple(found), found[-1].end)


def _apposed_to_another(line: Line, at: int, role: Role) -> bool:
    """Tell whether an office is that of whoever is named before it (`NAME, representante del ROLE, …`)."""
    before = line.items[at - 1] if at else None
    return before is not None and before.end == role.lead and separator(line.words, role.lead) == ", "


def _ellipses(line: Line, role: Role, end: int, lexicon: Lexicon) -> list[Mention]:
    """Read `; la de Morelos, NAME` and `, y de Gobernación, NAME` after an office and its name."""
    found: list[Mention] = []
    for _ in range(_ELLIPSES):
        step = _ellipsis(line, role, end, lexicon)
        if step is None:
            break
        found.append(step)
        end = step.end
    if not found and not lexicon.counterparts.isdisjoint(line.words.folds[end : end + _FARTHEST]):
        later = _later(line, role, end, lexicon)
        return [later] if later else []
    return found


def _later(line: Line, role: Role, end: int, lexicon: Lexicon) -> Mention | None:
    """Read `su homólogo de PLACE, NAME` further on, nobody named between."""
    folds = line.words.folds
    at = next(place for place in range(end, len(folds)) if folds[place] in lexicon.counterparts) - 1
    first = bisect_left(line.items, end, key=attrgetter("start"))
    last = bisect_left(line.items, at, first, key=attrgetter("start"))
    if at < end or any(not isinstance(one, Org) for one in line.items[first:last]):
        return None
    return _ellipsis(line, role, at, lexicon) if _stands_for(line, at, lexicon) else None


def _stands_for(line: Line, at: int, lexicon: Lexicon) -> int:
    """Count the words of `su homóloga` or `a su homóloga`, which stand for an office named before; else 0."""
    folds = line.words.folds
    first = at + (folds[at] in lexicon.object_words)
    pair = folds[first : first + 2]
    stands = len(pair) > 1 and pair[0] in lexicon.possessives and pair[1] in lexicon.counterparts
    return first + 2 - at if stands else 0


def _ellipsis(line: Line, role: Role, end: int, lexicon: Lexicon) -> Mention | None:
    words, at = line.words, end
    if at >= words.size or separator(words, at) not in (", ", "; ", " "):
        return None
    if words.folds[at] in lexicon.conjunctions:
        at += 1
    pointed = int(at < words.size and words.folds[at] in lexicon.articles)
    if not pointed and at < words.size and words.folds[at] in lexicon.before_counterpart:
        pointed = _stands_for(line, at, lexicon)
    at += pointed
    led = at + (pointed == 1 and at < words.size and words.folds[at] in lexicon.qualifiers)
    if led + 1 >= words.size or words.folds[led] not in lexicon.prepositions or (at == end and not pointed):
        return None
    found = phrase(words, led + 1, empty_tail(at), lexicon)
    near = map(line.name_at, range(found.end, min(found.end + _TITLES, words.size)))
    follower = next((name for name in near if name), None)
    if found.end <= led or follower is None or leads_to(line, found.end, follower, lexicon) != ", ":
        return None
    post = post_of(words, role, lexicon, found)
    if pointed > 1:
        post = _for_anybody(line, role, post, lexicon)
    elif not agrees(line, follower, role, lexicon):
        post = replace(post, plural=True, gender="")
    return mention(line, follower, post, ELLIPSIS, (at, follower.end))


def _for_anybody(line: Line, role: Role, post: Post, lexicon: Lexicon) -> Post:
    """Make an office with its adjectives that of another place and person, of either gender."""
    words, end = line.words, role.at + role.head.length
    while end < role.end and words.gaps[end] == " " and words.folds[end] in lexicon.adjectives:
        end += 1
    adjectives = range(role.at + role.head.length, end)
    after = " ".join((*(words.words[place] for place in adjectives), post.after))
    rest = (*(words.folds[place] for place in adjectives), *post.rest)
    return replace(post, plural=True, gender="", after=after, rest=rest)

"""`NAME, NAME y NAME, diputados locales`: several names before their common office."""

from generator.extract.officials.constructions.joints import is_linked, item
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.noun_phrases import separator
from generator.extract.officials.posts import post_of
from generator.extract.officials.printed import Name, Role
from generator.extract.officials.tails import Tail, empty_tail, phrase, tail
from generator.grammar.words import Words

RULE = "names-role"
_MOST = 12


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read at least two sure names joined by commas or a conjunction, then a plural office."""
    names: list[Name] = []
    current = item(line, at)
    while len(names) < _MOST and isinstance(current, Name) and current.sure:
        if names and not _beside(line, names[-1], current, lexicon):
            break
        names.append(current)
        current = item(line, at + len(names))
    if len(names) < 2 or not isinstance(current, Role) or not current.head.plural:  # noqa: PLR2004
        return None
    if not separator(line.words, names[-1].end).startswith(",") or not is_linked(
        line, names[-1], current, lexicon
    ):
        return None
    after = current.at + current.head.length
    found = [tail(line.words, after, lexicon)]
    if parallel := _parallel(line.words, found[0], len(names), lexicon):
        found = parallel
    posts = [post_of(line.words, current, lexicon, part) for part in found] * (len(names) // len(found))
    span = (names[0].start, found[-1].end)
    mentions = (mention(line, name, post, RULE, span) for name, post in zip(names, posts, strict=True))
    return Match(tuple(mentions), found[-1].end)


def _parallel(words: Words, first: Tail, count: int, lexicon: Lexicon) -> list[Tail]:
    """Read the tail of each of several names (`de X y de Z, respectivamente`); [] when it is not so told."""
    found = [first]
    while len(found) < count and found[-1].end < words.size - 1:
        at = found[-1].end
        at += words.folds[at] in lexicon.conjunctions
        if words.folds[at] not in lexicon.prepositions:
            break
        listed = separator(words, at) == ", "
        following = phrase(words, at + 1, empty_tail(at), lexicon) if listed else tail(words, at, lexicon)
        if following.end <= at:
            break
        found.append(following)
    end = found[-1].end
    told = end < words.size and words.folds[end] == lexicon.words.respectively
    return found if told and len(found) == count else []


def _beside(line: Line, left: Name, right: Name, lexicon: Lexicon) -> bool:
    words = line.words
    between = words.folds[left.end : right.start]
    gap = words.gaps[left.end]
    if gap != ", " and (gap != " " or not between):
        return False
    return all(word in lexicon.before_name or word in lexicon.conjunctions for word in between)

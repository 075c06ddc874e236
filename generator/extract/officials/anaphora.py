"""`el director general de ese organismo`: the office is of the institution the story has just named."""

from collections.abc import Iterator

from msgspec.structs import replace

from generator.extract.institution_forms import institution_indexes
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Mention
from generator.extract.officials.posts import Post
from generator.grammar.folding import fold
from generator.grammar.words import words_of
from generator.tables.facts import InstitutionEntry
from generator.tables.indexes import NO_BODIES
from generator.tables.loading import Tables

_BACK = 3  # passages before the office in which its institution is named


def completed(mention: Mention, lines: tuple[Line, ...], lexicon: Lexicon, tables: Tables) -> Mention:
    """Give a mention whose office is of `the body` named before with that institution; another as it is."""
    post = mention.post
    noun = _noun(post, lexicon) if post and post.rest and post.institution is None else ""
    if post is None or not noun:
        return mention
    named = _named_before(mention, lines, tables)
    entry = next((entry for entry in named if _is_called(entry, noun, lexicon)), None)
    return replace(mention, post=_of(post, entry, lexicon)) if entry else mention


def _noun(post: Post, lexicon: Lexicon) -> str:
    """Give the word that stands for an institution where an office has no other noun; else ""."""
    noun = post.rest[-1]
    if noun not in lexicon.bodies and noun not in lexicon.bodies_by_name:
        return ""
    others = lexicon.adjectives | lexicon.determiners
    return noun if others.issuperset(post.rest[:-1]) and not post.state and not post.town else ""


def _named_before(mention: Mention, lines: tuple[Line, ...], tables: Tables) -> Iterator[InstitutionEntry]:
    """Yield the institutions named before a mention, the nearest first."""
    index, _ = institution_indexes(tables)
    for number in range(mention.part, max(mention.part - _BACK, 0) - 1, -1):
        words = lines[number].words
        end = words.starts[mention.first] if number == mention.part else len(words.text)
        yield from reversed([phrase.value for _, phrase in index.find(words.text[:end])])


def _is_called(entry: InstitutionEntry, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a noun may stand for an institution: the first of its name, or one for any body."""
    if noun in lexicon.bodies:
        return entry.category not in NO_BODIES
    return fold(entry.name).startswith(noun)


def _of(post: Post, entry: InstitutionEntry, lexicon: Lexicon) -> Post:
    short = entry.abbreviations[0] if entry.abbreviations else entry.name
    masculine, feminine, _ = lexicon.words.of
    is_feminine = words_of(entry.name).folds[0].endswith(lexicon.words.feminine_nouns)
    words = post.after.split()
    kept = next((at for at, word in enumerate(words) if fold(word) in lexicon.prepositions), 0)
    rest = (*(word for word in post.rest[:-1] if word in lexicon.adjectives), *words_of(short).folds)
    after = " ".join((*words[:kept], feminine if is_feminine else masculine, short))
    return replace(post, after=after, rest=rest, institution=entry.id)

"""`el director general de ese organismo`: the office is of the institution the story has just named."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.extract.institution_forms import institution_indexes
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.mentions import Mention
from generator.extract.officials.posts import Post
from generator.grammar.folding import fold
from generator.grammar.words import Words, words_of
from generator.tables.facts import InstitutionEntry
from generator.tables.indexes import NO_BODIES
from generator.tables.loading import Tables

_BACK = 3  # passages before the office in which its institution is named
_REACH = 150  # words of each of them
_ACRONYM = 3  # letters of the shortest


def completed(mention: Mention, lines: tuple[Line, ...], lexicon: Lexicon, tables: Tables) -> Mention:
    """Give a mention whose office is of `the body` named before with that institution; another as it is."""
    post = mention.post
    if post is None or not post.rest or post.rest[-1] not in lexicon.leaning:
        return mention
    noun = _noun(post, lexicon)
    if not noun or post.institution:
        return mention
    entry = _meant(noun, mention, lines, lexicon, tables)
    return replace(mention, post=_of(post, entry, lexicon)) if entry else mention


def _noun(post: Post, lexicon: Lexicon) -> str:
    """Give the word that stands for an institution where an office has no other noun; else ""."""
    noun = post.rest[-1]
    others = lexicon.adjectives | lexicon.determiners
    return noun if others.issuperset(post.rest[:-1]) and not post.state and not post.town else ""


def _meant(
    noun: str, mention: Mention, lines: tuple[Line, ...], lexicon: Lexicon, tables: Tables
) -> InstitutionEntry | None:
    """Give the one institution named shortly before a mention that a noun can mean; None where several can.

    One that no table knows may be meant too, so that other capitals like an acronym's leave it open.
    """
    found: dict[str, InstitutionEntry] = {}
    for number in range(max(mention.part - _BACK, 0), mention.part + 1):
        words = lines[number].words
        stop = mention.first if number == mention.part else words.size
        places = range(max(stop - _REACH, 0), stop)
        spans = list(_institutions(words, places, tables))
        if _names_another(words, places, noun, spans):
            return None
        found |= {entry.id: entry for _, _, entry in spans if _is_called(entry, noun, lexicon)}
    return next(iter(found.values())) if len(found) == 1 else None


def _institutions(words: Words, places: range, tables: Tables) -> Iterator[tuple[int, int, InstitutionEntry]]:
    """Yield where the institutions that some words name begin and end in the passage."""
    index, _ = institution_indexes(tables)
    begin = words.starts[places.start] if places else 0
    for start, phrase in index.find(words.text[begin : words.ends[places.stop - 1]] if places else ""):
        yield begin + start, begin + start + len(phrase.written), phrase.value


def _names_another(
    words: Words, places: range, noun: str, spans: Sequence[tuple[int, int, InstitutionEntry]]
) -> bool:
    """Tell whether some words may name an institution besides the known ones."""
    for place in places:
        word = words.words[place]
        acronym = word.isupper() and word.isalpha() and len(word) >= _ACRONYM
        if acronym or (words.folds[place] == noun and words.capital(place)):
            at = words.starts[place]
            if not any(start <= at < end for start, end, _ in spans):
                return True
    return False


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

"""`la Secretaría de Salud de Querétaro, encabezada por NAME`: an institution with the name of its head."""

from generator.extract.officials.constructions.joints import item
from generator.extract.officials.items import Line
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.listed import match
from generator.extract.officials.mentions import Match, mention
from generator.extract.officials.noun_phrases import separator
from generator.extract.officials.posts import head_post
from generator.extract.officials.printed import Name, Org
from generator.grammar.names import skip_titles

RULE = "headed-by"


def find(line: Line, at: int, lexicon: Lexicon) -> Match | None:
    """Read an institution, the words that say who heads it, and the name."""
    org, name = line.items[at], item(line, at + 1)
    if not isinstance(org, Org) or not isinstance(name, Name):
        return None
    words = line.words
    if org.end >= words.size or separator(words, org.end) not in (" ", ", "):
        return None
    headed = match(words, org.end, lexicon.headed_by)
    if not headed:
        return None
    first = headed[0]
    while first < name.start and words.folds[first] in lexicon.articles:
        first += 1
    if skip_titles(words, first, lexicon.names) != name.start:
        return None
    post = head_post(words, org, lexicon, words.folds[org.end : headed[0]])
    return Match((mention(line, name, post, RULE, (org.start, name.end)),), name.end)

"""An office as a record: made from its printed words, written out for one person, matched to the offices table."""

from dataclasses import dataclass, replace
from typing import Literal

from generator.extract.officials.items import Org, Role
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.tails import Tail
from generator.grammar.folding import fold
from generator.grammar.words import Words
from generator.tables.role_words import RoleNoun

_NEUTER_PLURALS = ("l", "n", "r", "d")


@dataclass(frozen=True, slots=True)
class Post:
    """One office of one person. `before` and `after` are the printed words around the noun, `printed` the noun.

    `qualified`: it is not simply held on the day of the story (former, next, elect). `rest` are the folded
    words after the noun without prepositions and articles. `state` is a short name, `place_words` the folded words that name it.
    """

    noun: RoleNoun
    printed: str
    before: str = ""
    after: str = ""
    gender: Literal["m", "f", ""] = ""
    plural: bool = False
    qualified: bool = False
    rest: tuple[str, ...] = ()
    state: str | None = None
    institution: str | None = None
    town: bool = False
    place_words: tuple[str, ...] = ()


def post_of(words: Words, role: Role, lexicon: Lexicon) -> Post:
    """Make the record of one printed office."""
    at, after = role.at, role.at + role.head.length
    return make_post(
        words,
        role,
        tail=(after, role.end),
        found=role.tail,
        before=words.text[words.starts[role.start] : words.starts[at]] if role.start < at else "",
        lexicon=lexicon,
    )


def make_post(
    words: Words, role: Role, tail: tuple[int, int], found: Tail, before: str, lexicon: Lexicon
) -> Post:
    """Make the record of an office whose tail is words `tail[0]` to `tail[1]`, wherever they stand."""
    first, end = tail
    noun_end = role.at + role.head.length
    folds = words.folds[first:end]
    qualifiers = set(words.folds[role.start : role.at]) | set(folds)
    return Post(
        noun=role.head.noun,
        printed=words.span(role.at, noun_end),
        before=before,
        after=_printed(words, first, end),
        gender=role.head.gender if role.head.gender in ("m", "f") else "",  # type: ignore[arg-type]
        plural=role.head.plural,
        qualified=role.former or bool(qualifiers & lexicon.qualifiers),
        rest=tuple(
            word for word in folds if word not in lexicon.prepositions and word not in lexicon.articles
        ),
        state=found.state,
        institution=found.institution,
        town=found.town,
        place_words=words.folds[found.place[0] : found.place[1]],
    )


def _printed(words: Words, first: int, end: int) -> str:
    """Give the tail as printed, a bracket or quotation it opened closed again."""
    if end <= first:
        return ""
    text = words.span(first, end)
    return text + words.gaps[end][:1] if words.gaps[end][:1] in ')”"»' and words.gaps[end] else text


def written(post: Post, gender: Literal["m", "f"] | None, lexicon: Lexicon) -> str:
    """Write an office for one person: singular, in the person's gender where the print tells none."""
    if not post.plural:
        noun = post.printed
    else:
        noun = post.noun.fs if gender == "f" else post.noun.ms
    pieces = (
        _agreeing(post.before, post, gender, lexicon),
        noun,
        _agreeing(post.after, post, gender, lexicon),
    )
    text = " ".join(" ".join(pieces).replace("#", "").split())
    return text.lower() if text.isupper() and len(text) > len(noun) else text


def _agreeing(text: str, post: Post, gender: Literal["m", "f"] | None, lexicon: Lexicon) -> str:
    """Make the adjectives next to a plural noun singular; later words stay."""
    if not post.plural:
        return text
    words = text.split()
    for place, word in enumerate(words):
        if fold(word) not in lexicon.adjectives and fold(word) not in lexicon.qualifiers:
            break
        words[place] = _singular(word, gender)
    return " ".join(words)


def _singular(word: str, gender: Literal["m", "f"] | None) -> str:
    if word.endswith("es") and word[-3:-2] in _NEUTER_PLURALS:
        return word[:-2]
    if word.endswith(("os", "as")):
        return word[:-2] + ("a" if gender == "f" else "o")
    return word


def is_public(post: Post, lexicon: Lexicon) -> bool:
    """Tell a public office from a post in a union, party, chamber or charity."""
    rest = set(post.rest)
    if not rest.isdisjoint(lexicon.honorary.get(post.noun.ms, ())):
        return "municipal" in rest
    if not post.noun.any_tail and post.institution is None and rest & lexicon.private:
        return "municipal" in rest
    if post.noun.kind == "weak":
        return bool(post.institution or post.state or post.town or rest & lexicon.public)
    return True


def with_tail(post: Post, words: Words, span: tuple[int, int], found: Tail, lexicon: Lexicon) -> Post:
    """Add a tail that stands elsewhere in a list; a bare place is joined with the word for `of`."""
    first, end = span
    text = _printed(words, first, end).rstrip(")")
    if words.folds[first] not in lexicon.prepositions:
        masculine = words.folds[first] in lexicon.words.masculine_places
        text = f"{lexicon.words.of[0 if masculine else 2]} {text}"
    rest = (word for word in words.folds[first:end])
    dropped = lexicon.prepositions | lexicon.articles
    return replace(
        post,
        after=f"{post.after} {text}".strip(),
        rest=(*post.rest, *(word for word in rest if word not in dropped)),
        state=found.state or post.state,
        institution=found.institution or post.institution,
        town=found.town or post.town,
        place_words=words.folds[found.place[0] : found.place[1]],
    )


def of_institution(post: Post, words: Words, org: Org, lexicon: Lexicon) -> Post:
    """Complete an office that stands alone with the institution it is of: `su director`."""
    masculine, feminine, _ = lexicon.words.of
    glue = feminine if words.folds[org.start].endswith(lexicon.words.feminine_nouns) else masculine
    dropped = lexicon.prepositions | lexicon.articles
    folds = words.folds[org.start : org.end]
    return replace(
        post,
        after=f"{post.after} {glue} {_printed(words, org.start, org.end)}".strip(),
        rest=(*post.rest, *(word for word in folds if word not in dropped)),
        state=org.tail.state,
        institution=org.tail.institution,
        place_words=words.folds[org.tail.place[0] : org.tail.place[1]],
    )


def head_post(words: Words, org: Org, lexicon: Lexicon) -> Post:
    """Make the office of whoever heads an institution."""
    noun = next(noun for noun in lexicon.words.nouns if noun.ms == lexicon.words.head_noun)
    return of_institution(Post(noun=noun, printed=noun.ms), words, org, lexicon)

"""An office as a record: made from its printed words and written out for one person."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.listed import match
from generator.extract.officials.printed import Org, Role
from generator.extract.officials.tails import Tail
from generator.grammar.folding import fold
from generator.grammar.words import Words
from generator.tables.role_words import RoleNoun

_OPENING = {")": "(", "”": "“", '"': '"', "»": "«"}


class Post(Struct, frozen=True, gc=False):
    """One office of one person. `before` and `after` are the printed words around the noun `printed`.

    `qualified`: it is not simply held on the day of the story (former, next, elect); `past`: nothing in
    its own words says so (`quien fue secretario`). `held` is False when
    who is named with it is no public office-holder (a candidate, a union's secretary). `rest` are the folded
    words after the noun without prepositions and articles. `state` is a short name, `place_words` the words
    that name it.
    """

    noun: RoleNoun
    printed: str
    before: str = ""
    after: str = ""
    gender: Literal["m", "f", ""] = ""
    plural: bool = False
    qualified: bool = False
    past: bool = False
    held: bool = True
    rest: tuple[str, ...] = ()
    state: str | None = None
    institution: str | None = None
    town: bool = False
    place_words: tuple[str, ...] = ()


def post_of(words: Words, role: Role, lexicon: Lexicon, found: Tail | None = None) -> Post:
    """Make the record of a printed office; `found` is its tail where that is not the one right after it."""
    at = role.tail if found is None else found
    noun_end = role.at + role.head.length
    folds = words.folds[at.start : at.end]
    post = Post(
        noun=role.head.noun,
        printed=words.span(role.at, noun_end),
        before=words.lead(role.start, role.at),
        after=_printed(words, at.start, at.end),
        gender=role.head.gender,
        plural=role.head.plural,
        qualified=role.former or role.past or _qualifies(words.folds[role.start : role.at], folds, lexicon),
        past=role.past,
        rest=_content(folds, lexicon),
        state=at.state,
        institution=at.institution,
        town=at.town,
        place_words=words.folds[at.place[0] : at.place[1]],
    )
    return post if not role.blocked and is_public(post, lexicon) else replace(post, held=False)


def with_tail(post: Post, words: Words, found: Tail, lexicon: Lexicon) -> Post:
    """Add a tail that stands elsewhere in a list; a bare place is joined with the word for `of`."""
    text = _printed(words, found.start, found.end).rstrip(")")
    first = words.folds[found.start]
    if first not in lexicon.prepositions:
        masculine = first in lexicon.words.masculine_places
        text = f"{lexicon.words.of[0 if masculine else 2]} {text}"
    return _longer(post, words, found, text, lexicon)


def of_institution(post: Post, words: Words, org: Org, lexicon: Lexicon) -> Post:
    """Complete an office that stands alone with the institution it is of: `su director`."""
    glue = _of(words, org.start, lexicon)
    found = replace(org.tail, start=org.start, end=org.end)
    return _longer(post, words, found, f"{glue} {_printed(words, org.start, org.end)}", lexicon)


def _of(words: Words, at: int, lexicon: Lexicon) -> str:
    """Choose the word for `of` by the article before an institution, else by its name."""
    masculine, feminine, bare = lexicon.words.of
    before = words.folds[at - 1] if at and words.gaps[at] == " " else ""
    if before == feminine.rpartition(" ")[2] or words.folds[at].endswith(lexicon.words.feminine_nouns):
        return feminine
    printed_bare = words.words[at] in lexicon.acronyms and before not in lexicon.articles
    return bare if printed_bare and before != masculine else masculine


def head_post(words: Words, org: Org, lexicon: Lexicon, phrase: Iterable[str] = ()) -> Post:
    """Make the office of whoever heads an institution, as the words of `phrase` say."""
    named = match(words, org.start, lexicon.namesakes) and not lexicon.directing.isdisjoint(phrase)
    chosen = lexicon.words.director if named else lexicon.words.head_noun
    noun = next(noun for noun in lexicon.words.nouns if noun.ms == chosen)
    return of_institution(Post(noun=noun, printed=noun.ms, plural=noun.ms != noun.fs), words, org, lexicon)


def department_post(words: Words, start: int, end: int, lexicon: Lexicon) -> Post:
    """Make the office of the secretary of a department printed alone; as a plural, to take any gender."""
    secretary = lexicon.words.secretariat[1]
    noun = next(noun for noun in lexicon.words.nouns if noun.ms == secretary)
    text = f"{lexicon.words.of[2]} {words.span(start, end)}"
    return Post(noun=noun, printed=noun.ms, plural=True, after=text, rest=words.folds[start:end])


def written(post: Post, gender: Literal["m", "f"] | None, lexicon: Lexicon) -> str:
    """Write an office for one person: singular, in the person's gender where the print tells none."""
    feminine = post.noun.fs if gender == "f" else post.noun.ms
    noun = feminine if post.plural else post.printed
    pieces = (
        _agreeing(post.before, post, gender, lexicon),
        noun,
        _agreeing(post.after, post, gender, lexicon),
    )
    text = " ".join(" ".join(pieces).replace("#", "").split())
    return text.lower() if text.isupper() and len(text) > len(noun) else text


def is_public(post: Post, lexicon: Lexicon) -> bool:
    """Tell a public office from a post in a union, party, chamber or charity."""
    rest = set(post.rest)
    honorary = not rest.isdisjoint(lexicon.honorary.get(post.noun.ms, ()))
    if not lexicon.municipal.isdisjoint(post.rest[:1] if honorary else rest):
        return True
    chairs = post.noun.ms in lexicon.words.chairs
    of_party = chairs and rest and rest <= lexicon.party_chairs
    if of_party or honorary:
        return False
    if not lexicon.legislators.isdisjoint(rest):
        return True
    if not post.noun.any_tail and post.institution is None and not rest.isdisjoint(lexicon.private):
        return False
    named = post.institution or post.state or post.town
    if chairs and not named and _of_small_thing(post, lexicon):
        return not rest.isdisjoint(lexicon.public)
    return post.noun.kind != "weak" or bool(named) or not rest.isdisjoint(lexicon.public)


def _qualifies(before: tuple[str, ...], tail: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether a word around an office says that it is not simply held.

    In its tail only one that no preposition leads does: those it leads are a name's (`de Nuevo León`).
    """
    if not lexicon.qualifiers.isdisjoint(before):
        return True
    told = lexicon.qualifiers.intersection(tail)
    return bool(told) and any(
        word in told and (not at or tail[at - 1] not in lexicon.prepositions) for at, word in enumerate(tail)
    )


def _of_small_thing(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether what an office is of is printed in lower case, adjectives aside."""
    nouns = (word for word in post.after.split() if fold(word) not in lexicon.before_noun)
    return next(nouns, "")[:1].islower()


def _content(folds: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(
        [word for word in folds if word not in lexicon.prepositions and word not in lexicon.articles]
    )


def _printed(words: Words, first: int, end: int) -> str:
    """Give the tail as printed, a bracket or quotation it opened closed again."""
    if end <= first:
        return ""
    text, following = words.span(first, end), words.gaps[end][:1]
    return text + following if following in _OPENING and _is_open(text, following) else text


def _is_open(text: str, closing: str) -> bool:
    """Tell whether a bracket or quotation opens in a text and does not close in it."""
    opening = _OPENING[closing]
    return text.count(opening) % 2 == 1 if opening == closing else text.count(opening) > text.count(closing)


def _longer(post: Post, words: Words, found: Tail, text: str, lexicon: Lexicon) -> Post:
    longer = replace(
        post,
        after=f"{post.after} {text}".strip(),
        rest=(*post.rest, *_content(words.folds[found.start : found.end], lexicon)),
        state=found.state or post.state,
        institution=found.institution or post.institution,
        town=found.town or post.town,
        place_words=words.folds[found.place[0] : found.place[1]] or post.place_words,
    )
    return replace(longer, held=is_public(longer, lexicon))


def _agreeing(text: str, post: Post, gender: Literal["m", "f"] | None, lexicon: Lexicon) -> str:
    """Make the adjectives next to a plural noun singular; later words stay."""
    if not post.plural:
        return text
    words = text.split()
    for place, word in enumerate(words):
        if fold(word) not in lexicon.adjectives and fold(word) not in lexicon.qualifiers:
            break
        words[place] = _singular(word, gender, lexicon)
    return " ".join(words)


def _singular(word: str, gender: Literal["m", "f"] | None, lexicon: Lexicon) -> str:
    """Make a plural adjective singular and give it a person's gender (`electos` -> `electa`)."""
    for plural, masculine, feminine in lexicon.words.singular_endings:
        if word.endswith(plural):
            return word.removesuffix(plural) + (feminine if gender == "f" else masculine)
    return word

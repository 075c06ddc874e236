"""What may stand between an office and a name, and offices joined into one."""

from functools import lru_cache

from msgspec.structs import replace

from generator.extract.officials.items import Line, abbreviation_end
from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.noun_phrases import separator
from generator.extract.officials.posts import Post, of_institution, post_of
from generator.extract.officials.printed import Item, Name, Org, Role
from generator.extract.officials.tails import empty_tail
from generator.grammar.names import gender_of

_TO_NAME = (" ", ", ", ": ", " – ", " — ", " - ", ",", ". ")
_ASIDE = 2  # an article and one word: `el gobernador de Oaxaca, el morenista NAME`
_LONGEST_LINK = 5
_MOST_JOINED = 4  # offices of one person joined into one
_NEAR = 4  # items between an institution and `su director`


def item(line: Line, at: int) -> Item | None:
    """Give the item at a place; None past the last."""
    return line.items[at] if at < len(line.items) else None


def leads_to(line: Line, end: int, name: Name, lexicon: Lexicon) -> str | None:
    """Give the separator when a name follows word `end` with only titles between; None when none does."""
    words = line.words
    gap = separator(words, end)
    end = abbreviation_end(words, end, lexicon) or end
    between = range(end, name.start)
    if gap not in _TO_NAME or len(between) > _LONGEST_LINK or (gap == ". " and not between):
        return None
    if gap == ". ":
        return None
    if between and gap == " " and words.folds[end] in lexicon.copulas and name.sure:
        between = between[1:]
    if all(words.folds[place] in lexicon.before_name for place in between):
        return gap
    aside = len(between) == _ASIDE and words.folds[end] in lexicon.articles and name.sure
    return gap if aside and gap == ", " and not words.capital(end + 1) else None


def is_linked(line: Line, name: Name, role: Role, lexicon: Lexicon) -> bool:
    """Tell whether only words of apposition stand between a name and an office."""
    between, folds = line.between(name, role), line.words.folds
    return len(between) <= _LONGEST_LINK and all(
        folds[place] in lexicon.linkers
        or (folds[place] in lexicon.prepositions and folds[place - 1] in lexicon.capacity)
        for place in between
    )


@lru_cache(maxsize=2)  # one construction after the other asks at the same item
def joined(line: Line, at: int) -> tuple[Post, int, int]:
    """Read the office at an item and those joined to it: `presidente y vocero`, `secretario del gobernador`.

    Returns the office as one, the word and the item after it.
    """
    role, lexicon = line.items[at], line.clues.look.lexicon
    assert isinstance(role, Role)  # noqa: S101  the callers looked
    post, end = _whole(line, at, role, lexicon), role.end
    second, last = item(line, at + 1), at + _MOST_JOINED
    while isinstance(second, Role) and not second.head.plural and _joins(line, end, second, lexicon):
        if at == last:
            break
        text = line.words.text
        glue = text[line.words.ends[end - 1] : line.words.starts[second.start]]
        other = _post(line, at + 1)
        after = f"{post.after}{glue}{other.before}{other.printed} {other.after}".rstrip()
        post = replace(post, after=after if post.after else after.lstrip())
        end, at = second.end, at + 1
        second = item(line, at + 1)
    return post, end, at + 1


@lru_cache(maxsize=2 * _MOST_JOINED)  # each of a row of offices is joined to those after it
def _post(line: Line, at: int) -> Post:
    role = line.items[at]
    assert isinstance(role, Role)  # noqa: S101  the callers looked
    return post_of(line.words, role, line.clues.look.lexicon)


def _whole(line: Line, at: int, role: Role, lexicon: Lexicon) -> Post:
    """Make the office at an item; `su director` is that of the institution named last before it."""
    post = _post(line, at)
    lead = line.words.folds[role.lead - 1] if role.lead else ""
    if lead in lexicon.owning:
        org = line.items[at - 1] if at else None
        alone = post.noun.ms in lexicon.words.chairs and not post.rest  # `cuya presidenta`, of whatever
        held = post.noun.kind == "office" and not alone
        if not (held or isinstance(org, Org)):
            org = _named_before(line, role.lead - 1, lexicon)
        if isinstance(org, Org):
            return of_institution(post, line.words, org, lexicon)
        return replace(post, held=held)
    if lead not in lexicon.possessives or post.rest or post.noun.any_tail:
        return post
    before = (item for item in reversed(line.items[max(at - _NEAR, 0) : at]) if isinstance(item, Org))
    org = next(before, None)
    return of_institution(post, line.words, org, lexicon) if org else post


def _named_before(line: Line, end: int, lexicon: Lexicon) -> Org | None:
    """Find a public body, known by its noun, that a comma parts from a word (`Centro Estatal, cuya …`)."""
    words, small = line.words, lexicon.prepositions | lexicon.articles
    if words.gaps[end] != ", ":
        return None
    start = end
    while start and (words.capital(start - 1) or words.folds[start - 1] in small):
        start -= 1
        if words.gaps[start] != " ":
            break
    first = next((at for at in range(start, end) if words.capital(at)), end)
    public = first < end and words.folds[first] in lexicon.public
    return Org(first, end, empty_tail(end)) if public else None


def _joins(line: Line, end: int, second: Role, lexicon: Lexicon) -> bool:
    words = line.words
    between = range(end, second.start)
    if words.gaps[second.start] != " " or any(words.gaps[place] != " " for place in between):
        return False
    folds = words.folds[end : second.start]
    return not folds or (len(folds) == 1 and folds[0] in lexicon.conjunctions)


def agrees(line: Line, name: Name, role: Role, lexicon: Lexicon) -> bool:
    """Tell whether the gender an office shows can be that of a name."""
    told = gender_of(line.words.span(name.start, name.end), lexicon.names)
    return not (told and role.head.gender) or told == role.head.gender


def apposed(line: Line, at: int, name: Name, lexicon: Lexicon) -> Role | None:
    """Give the office at an item when it stands in apposition to a name and no name of its own follows."""
    role = item(line, at)
    if not isinstance(role, Role) or role.head.plural or not is_linked(line, name, role, lexicon):
        return None
    if separator(line.words, name.end)[:1] not in (",", "(") or role.lead < role.at:
        return None
    if not agrees(line, name, role, lexicon):
        return None  # `propuesta por el gobernador, NAME, como secretaria de Salud`
    own = item(line, at + 1)
    follows = isinstance(own, Name) and leads_to(line, role.end, own, lexicon)
    return None if follows else role

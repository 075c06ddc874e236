"""What one person of a story is called: which of the printed offices, and which office of the table."""

from collections.abc import Iterable
from typing import Literal

from generator.extract.officials.lexicon import Lexicon
from generator.extract.officials.linking import Setting
from generator.extract.officials.mentions import Mention
from generator.extract.officials.offices import office_title, offices_of, state_of
from generator.extract.officials.people import Figure
from generator.extract.officials.posts import Post, written
from generator.grammar.folding import fold
from generator.grammar.names import gender_of
from generator.tables.facts import Office, Person, Term
from generator.tables.indexes import BOARD_CHAIR, HEAD_OF_GOVERNMENT, offices_by_id
from generator.tables.terms import widest

Gender = Literal["m", "f"]


def best_mention(figure: Figure, lexicon: Lexicon) -> Mention | None:
    """Give the mention whose office says most: with a tail before bare, plain before generic, then first."""
    posted = [mention for mention in figure.mentions if mention.post and mention.holds]
    if len(posted) <= 1:
        return posted[0] if posted else None
    ranked = sorted(posted, key=lambda mention: _vagueness(mention.post, lexicon))
    best = ranked[0]
    earlier = posted[: posted.index(best)]
    same = (other for other in earlier if _differs_in_qualifier(other.post, best.post, lexicon))
    return next(same, best)


def _vagueness(post: Post | None, lexicon: Lexicon) -> tuple[bool, bool, int]:
    assert post is not None  # noqa: S101  only mentions with an office come here
    tail = [word for word in post.rest if word not in lexicon.adjectives]
    bare = 2 if not tail and post.noun.kind in ("head", "weak") and not post.rest else 0 if tail else 1
    return post.noun.kind == "generic", post.qualified and not tail, bare


def _differs_in_qualifier(first: Post | None, best: Post | None, lexicon: Lexicon) -> bool:
    if first is None or best is None:
        return False
    if not first.rest and fold(first.before).strip() in lexicon.newly:
        return False  # `el nuevo secretario` holds the office that is told in full elsewhere
    return first.noun == best.noun and first.qualified and not best.qualified


def gender(figure: Figure, name: str, lexicon: Lexicon) -> Gender | None:
    """Give a person's gender: the registry's, else what a printed office tells, else the given name."""
    if figure.known:
        return figure.known.person.gender
    told = (post.gender for post in figure.posts if post.gender)
    return next(told, None) or gender_of(name, lexicon.names)


def role(  # noqa: PLR0913, PLR0917  what the words of an office lean on
    figure: Figure, best: Mention | None, told: Gender | None, setting: Setting, lexicon: Lexicon, since: str
) -> str:
    """Write the office: as printed, else the registry's title, `ex` before it when its term was over.

    `since` is a day before which the story is not, "" when none is known.
    """
    if best and best.post and not _heads_government(figure, best, setting, lexicon):
        return written(best.post, told, lexicon)
    if figure.known is None:
        return ""
    term = _term(figure.known.person, tuple(figure.known.offices), setting)
    office = offices_by_id(setting.tables)[term.office]
    over = term.end and (widest(term)[1] or "9999") < since
    prefix = lexicon.words.former_prefix if over else ""
    return prefix + office_title(office, told, setting.tables)


def _heads_government(figure: Figure, best: Mention, setting: Setting, lexicon: Lexicon) -> bool:
    """Tell whether `Gobierno de X que encabeza NAME` gave an office that has a better title in the table."""
    office = office_id(figure, best, setting, lexicon) if best.rule == "headed-by" and figure.known else None
    return office is not None and offices_by_id(setting.tables)[office].kind == HEAD_OF_GOVERNMENT


def office_id(figure: Figure, best: Mention | None, setting: Setting, lexicon: Lexicon) -> str | None:
    """Give the office of the table: the registry decides between those the printed words may mean."""
    post = best.post if best else None
    printed = offices_of(post, setting.main_state, setting.tables) if post else ()
    if figure.known:
        held = figure.known.offices
        shared = tuple(office for office in printed if office in held)
        if not shared and post and not (post.state or post.town):
            shared = _in_own_state(post, held, setting)
        if not shared and (post is None or _is_vague(post, lexicon)):
            alike = (office for office in held if _same_noun(offices_by_id(setting.tables)[office], post))
            shared = tuple(sorted(alike)) or tuple(sorted(held))
        return _term(figure.known.person, shared, setting).office if shared else None
    offices = offices_by_id(setting.tables)
    local = [office for office in printed if offices[office].state]
    certain = len(printed) == 1 or (post and post.state) or setting.main_state
    return local[0] if local and certain else None


def _in_own_state(post: Post, held: Iterable[str], setting: Setting) -> tuple[str, ...]:
    """Give the offices a person held that an office printed without a place means in a story of their state.

    A governor known by the whole name stays that of the own state in a story of another.
    """
    states = ((office, state_of(office, None, setting.tables)) for office in sorted(held))
    return tuple(
        office for office, state in states if state and office in offices_of(post, state, setting.tables)
    )


def _same_noun(office: Office, post: Post | None) -> bool:
    """Tell whether a title of the table begins with the printed noun and its adjectives."""
    printed = (post.noun.ms, *post.rest) if post else ()
    return fold(office.title_m).split()[: len(printed)] == list(map(fold, printed))


def _is_vague(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether a printed office says nothing of what it is: any that the person held may be meant."""
    silent = post.noun.kind in ("head", "weak") and lexicon.vague.issuperset(post.rest)
    return post.noun.kind == "generic" or silent


def _term(person: Person, offices: tuple[str, ...], setting: Setting) -> Term:
    """Give the term in one of some offices that covers the story's days; else the last one begun.

    The chair of a board is held beside another office: it counts where no other does.
    """
    terms = sorted((term for term in person.terms if term.office in offices), key=lambda term: term.start)
    covering = [term for term in reversed(terms) if setting.earliest and _covers(term, setting)]
    choice = covering or terms[::-1]
    known = offices_by_id(setting.tables)
    return next((term for term in choice if known[term.office].kind != BOARD_CHAIR), choice[0])


def _covers(term: Term, setting: Setting) -> bool:
    start, end = widest(term)
    return start <= setting.latest and (end is None or end >= setting.earliest)

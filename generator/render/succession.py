"""Who held an office when, as a list of terms with gaps and as the sentence about today's holder."""

from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from msgspec import Struct

from generator.grammar.folding import fold
from generator.grammar.name_lexicon import NameLexicon, name_lexicon
from generator.render import date_words
from generator.render.corpus import Corpus
from generator.render.phrases import agreeing, capitalized
from generator.tables.facts import Office, Person, Term
from generator.tables.loading import Tables
from generator.tables.terms import FULL, first_day, last_day, terms_of, widest

STALE_DAYS = 180
"""An open term last confirmed longer than this before the registry's newest date counts as unconfirmed."""


class TermLine(Struct, frozen=True):
    """One line of a list of terms: a holder, or a gap without one. `tag` is the kind of an interim.

    `lead` stands before the name, `text` after it.
    """

    when: str
    name: str = ""
    path: str | None = None
    text: str = ""
    tag: str | None = None
    gap: bool = False
    lead: str = ""


class Holder(Struct, frozen=True):
    """Today's holder of an office; `name` None when nobody is known to hold it."""

    office: str
    name: str | None = None
    path: str | None = None
    sentence: str = ""
    tag: str | None = None


@cache
def as_of(tables: Tables) -> str:
    """Give the newest day the registry speaks of: what stands for today, so that no clock is read."""
    terms = (term for person in tables.facts.people for term in person.terms)
    return max((first_day(term.confirmed_until or term.start) for term in terms), default="2000-01-01")


def unconfirmed_since(tables: Tables, term: Term) -> str | None:
    """Give the last date an open term is confirmed for; None when that is recent, or the term over."""
    if term.end:
        return None
    confirmed = term.confirmed_until or term.start
    age = date.fromisoformat(as_of(tables)) - date.fromisoformat(last_day(confirmed))
    return confirmed if age > timedelta(STALE_DAYS) else None


def title_of(office: Office, person: Person) -> str:
    """Give the name of an office as its holder carries it: `gobernadora`, `secretario de Salud`."""
    return office.title_f if person.gender == "f" else office.title_m


def full_title(tables: Tables, office: Office, person: Person) -> str:
    """Give the office with its state: `gobernador de Zacatecas`."""
    title = title_of(office, person)
    state = next((state.short for state in tables.facts.states if state.inegi == office.state), None)
    if state is None or state in title:
        return title
    return tables.language.pages.person.role_of_state.format(role=title, state=state)


@cache
def short_name(tables: Tables, person: Person) -> str:
    """Give the surname by which the registry knows a person: `Sheinbaum`, `López Obrador`, `del Mazo`."""
    lexicon = name_lexicon(tables)
    forms = [form for form in (*person.variants, *person.variants_contextual) if form != person.name]
    size = len(_units(person.name))
    begun = max((form for form in forms if person.name.startswith(f"{form} ")), key=len, default="")
    units = _units(begun)
    given = sum(1 for _ in takewhile(lambda unit: _is_given(unit, lexicon), units[:-1])) if units else 0
    if units[1:] and (size - len(units) == 1 or not _is_given(units[-1], lexicon)):
        return " ".join(units[max(given, 1) :])
    inside = [(person.name.find(form), len(form), form) for form in forms if form in person.name]
    later = [each for each in inside if each[0] > 0]
    return min(later)[2] if later else _units(person.name)[-min(size, 2)]


def _units(name: str) -> list[str]:
    """Give the words of a name, a small one with the word that follows it: `Alfredo`, `del Mazo`, `Maza`."""
    units: list[str] = []
    for word in name.split():
        if units and units[-1].rpartition(" ")[2].islower():
            units[-1] += f" {word}"
        else:
            units.append(word)
    return units


def _is_given(unit: str, lexicon: NameLexicon) -> bool:
    return fold(unit.rpartition(" ")[2]) in lexicon.given


def interim(corpus: Corpus, person: Person, term: Term) -> str | None:
    """Give the tag of a holder for the time being, in agreement with the person; None for a full one."""
    words = corpus.words.terms.get(term.role)
    return agreeing(words, person.gender) if words and term.role not in FULL else None


def holder(corpus: Corpus, office: Office, label: str) -> Holder:
    """Today's holder of an office, as far as the registry knows."""
    words = corpus.words
    current = [pair for pair in terms_of(corpus.tables, office.id) if pair[1].end is None]
    if not current:
        return Holder(label, sentence=words.state.unknown_today)
    person, term = current[-1]
    role = capitalized(title_of(office, person))
    form = words.state.in_office_until if term.term_expires else words.state.in_office
    end = date_words.with_article(words.dates, term.term_expires) if term.term_expires else ""
    sentence = form.format(role=role, since=date_words.since(words.dates, term.start), end=end)
    stale = unconfirmed_since(corpus.tables, term)
    doubt = (
        words.state.unconfirmed.format(date=date_words.with_article(words.dates, stale)) if stale else None
    )
    tag = interim(corpus, person, term) or doubt
    return Holder(label, person.name, corpus.person_path(person.id), sentence, tag)


def term_lines(corpus: Corpus, office: Office, begun: str | None = None) -> list[TermLine]:
    """Give the terms of an office, newest first, with a line for every gap between two of them.

    `begun` is the day from which a holder ought to be known; None: from the first that is.
    """
    lines: list[TermLine] = []
    last: str | None = None
    for person, term in terms_of(corpus.tables, office.id):
        start, end = widest(term)
        if last is None and begun and max(begun, first_day(office.since or begun)) < start:
            before = words_before(corpus, term)
            lines.append(TermLine(before, text=corpus.words.state.gap, gap=True))
        if last and _next_day(last) < start:
            lines.append(_gap(corpus, _next_day(last), _day_before(start)))
        lines.append(_line(corpus, office, person, term))
        last = max(last or "", end or "9999-12-31")
    return lines[::-1]


def words_before(corpus: Corpus, term: Term) -> str:
    """Give the time before a term: `Antes del 12 sep 2016`, `Antes de sep 2016`."""
    words = corpus.words.dates
    form = words.earlier_day if len(term.start) == len("YYYY-MM-DD") else words.earlier_month
    return form.format(a=date_words.short(words, term.start))


def last_seen(corpus: Corpus, person: Person, day: str) -> str:
    """Give the sentence about the last day that a source shows a person in office."""
    words = corpus.words
    form = words.state.last_seen_f if person.gender == "f" else words.state.last_seen_m
    return form.format(date=date_words.at(words.dates, day))


def _line(corpus: Corpus, office: Office, person: Person, term: Term) -> TermLine:
    words = corpus.words
    when = date_words.period(words.dates, term.start, term.end)
    stale = unconfirmed_since(corpus.tables, term)
    seen = f". {last_seen(corpus, person, stale)}" if stale else ""
    return TermLine(
        when,
        person.name,
        corpus.person_path(person.id),
        f", {title_of(office, person)}{seen}",
        interim(corpus, person, term),
    )


def _gap(corpus: Corpus, start: str, end: str) -> TermLine:
    words = corpus.words
    return TermLine(date_words.period(words.dates, start, end), text=words.state.gap, gap=True)


def _next_day(day: str) -> str:
    return day if day.startswith("9999") else (date.fromisoformat(day) + timedelta(1)).isoformat()


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(1)).isoformat()

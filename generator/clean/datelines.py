"""The dateline that opens a story: place, sometimes state, agency and date, then a dash or a full stop."""

import re

from generator.clean.keys import key
from generator.clean.lexicon import Lexicon
from generator.grammar.dates import DateMention, find_dates
from generator.tables.loading import Tables

REACH = 130
"""Characters within which a dateline must end."""
_LONGEST_PLACE, _LONGEST_STATE = 44, 40
_MOST_WORDS, _MOST_PARTS, _STATE_WORDS = 6, 5, 3
_DASH = re.compile(r"[.,:)\s](?:(?<!\s)\s{0,2}[-–—_]{1,2}|(?<=\s)(?:[-–—_]{1,2}|\|(?=\s)))")
_SHOUTED = re.compile(r"([A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ]{3,40})\.\s(?=[A-ZÁÉÍÓÚÑ“\"«¿¡])")
_BRACKETED = re.compile(r"\([^()]{0,60}\)")
_PARTS = re.compile(r"[,;:|/]+|\.(?!\s\w)")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?\s?(?:hrs?|h)?\.?")
_AFTER_DATE = re.compile(r"\s?[.,:]?\s?[-–—_|]|\.\s|$")
_PUNCTUATION = " .,:;–—_-|"
_OPENERS = tuple('“"«¿¡')
_FIGURE = re.compile(r"\d")
_NEAR = 14  # characters between place and date: `, a lunes `


def dateline_end(text: str, lexicon: Lexicon, tables: Tables) -> int:
    """Find where the story begins after a dateline; 0: no dateline; the text's length: nothing else."""
    head = text[:REACH]
    dash = _DASH.search(head) if _has_dash(head) else None
    comma = head.find(",", 1, _LONGEST_PLACE)
    placed = comma > 0 and _capitalised(head[:comma], lexicon)
    shouted = _SHOUTED.match(head)
    if shouted and key(shouted[1]) in lexicon.places:
        return shouted.end()
    if not placed and not dash:
        return 0
    dates = find_dates(head, tables) if _FIGURE.search(head) else ()
    end = (_dashed(head, dash, dates, lexicon) if dash else 0) or (
        _pointed(head, comma, dates, lexicon) if placed else 0
    )
    return _past_date_and_time(text, end, dates) if end else 0


def place_end(text: str, lexicon: Lexicon) -> int:
    """Find where a story begins that opens with nothing but a place and a point (`Monterrey. El…`); else 0.

    Only who knows that the text opens a story may ask: a list of states may hold such items.
    """
    stop = text.find(". ", 1, _LONGEST_PLACE)
    if stop < 0 or key(text[:stop]) not in lexicon.places or not text[0].isupper():
        return 0
    begins = text[stop + 2 : stop + 3]
    return stop + 2 if begins.isupper() or begins in _OPENERS else 0


def _has_dash(text: str) -> bool:
    return "-" in text or "–" in text or "—" in text or "_" in text or "|" in text


def _past_date_and_time(text: str, end: int, dates: tuple[DateMention, ...]) -> int:
    """Go on past a date of its own (`Place, State.- 29 de junio de 2022.-`) and a time of day."""
    end = _after(text, end)
    date = next((date for date in dates if date.start == end and date.iso), None)
    if date and _AFTER_DATE.match(text, date.end):
        end = _after(text, date.end)
    time = _TIME.match(text, end)
    return _after(text, time.end()) if time else end


def _after(text: str, position: int) -> int:
    """Give the position after spaces and punctuation."""
    while position < len(text) and text[position] in _PUNCTUATION:
        position += 1
    return position


def _dashed(head: str, first: re.Match[str], dates: tuple[DateMention, ...], lexicon: Lexicon) -> int:
    dash: re.Match[str] | None = first
    parted = False
    while dash:
        strong = head[dash.start()] in ".,:)"
        inside = [date for date in dates if date.end <= dash.start() + 1]
        if not any(date.start < dash.end() <= date.end for date in dates):
            closes = not parted or (strong and inside)  # `TIJUANA BC - 12 DE MARZO DE 2025 (ANF).-`
            if closes and _is_place(head[: dash.start() + 1], inside, lexicon, strong=strong):
                return dash.end()
            parted = True
        dash = _DASH.search(head, dash.end())
    return 0


def _is_place(opening: str, dates: list[DateMention], lexicon: Lexicon, *, strong: bool) -> bool:
    rest = opening
    for date in reversed(dates):
        rest = f"{rest[: date.start]},{rest[date.end :]}"
    bare = lexicon.credit_clause.sub(" ", _BRACKETED.sub(" ", rest))
    parts = [part.strip(' -–—()"') for part in _PARTS.split(bare)]
    parts = [part for part in parts if part and part not in lexicon.before_date]
    if not parts or len(parts) > _MOST_PARTS or not all(_capitalised(part, lexicon) for part in parts):
        return False
    first = key(parts[0])
    if first in lexicon.places or any(key(part) in lexicon.states for part in parts[1:]):
        return True
    if first in lexicon.stand_ins or not strong:
        return False
    return bool(dates) or bare != rest or len(parts) > 1 or _unlike_a_person(parts[0], first, lexicon)


def _unlike_a_person(place: str, folded: str, lexicon: Lexicon) -> bool:
    words = folded.split()
    return place.isupper() or len(words) == 1 or words[0] in lexicon.place_openings


def _capitalised(part: str, lexicon: Lexicon) -> bool:
    words = part.split()
    if not words or len(words) > _MOST_WORDS or not words[0][0].isupper():
        return False
    return all(word[:1].isupper() or key(word) in lexicon.joiners for word in words)


def _pointed(head: str, comma: int, dates: tuple[DateMention, ...], lexicon: Lexicon) -> int:
    """Without a dash: `Place, State. The…`, `Place, State, date. The…`, `Place, date. The…`."""
    place = key(head[:comma])
    end = _state_end(head, comma, lexicon)
    second = 0 if end else _second_comma(head, comma, lexicon)
    end = _state_end(head, second, lexicon) if second else end
    own = lexicon.states.get(place) if place not in lexicon.cities else None
    if end and own and lexicon.states.get(key(head[comma + 1 : end])) != own:
        return 0  # a list of states
    if end and head[end : end + 1] == "," and _begins_with_state(head[end + 1 :], lexicon):
        return 0  # a list of states, the first of them a city too
    if not end and place not in lexicon.places:
        return 0
    date = next((date for date in dates if 0 <= date.start - (end or comma + 1) <= _NEAR), None)
    if date and lexicon.to_date.fullmatch(head[end or comma + 1 : date.start]):
        end = date.end
    elif not end:
        return 0
    following = _after(head, end)
    pointed = end == len(head) or head[end] in ".,:;" or head[end - 1] == "."
    begins = head[following : following + 1]
    return end if pointed and (not begins or not begins.islower()) and begins != "," else 0


def _second_comma(head: str, comma: int, lexicon: Lexicon) -> int:
    """Find the comma after a municipality before the state (`Place, Municipality, State.`); else 0."""
    second = head.find(",", comma + 1, comma + _LONGEST_STATE)
    between = head[comma + 1 : second] if second > 0 else ""
    return second if _capitalised(between, lexicon) and key(between) not in lexicon.states else 0


def _begins_with_state(text: str, lexicon: Lexicon) -> bool:
    words = text.split()[:_STATE_WORDS]
    return any(key(" ".join(words[:count])) in lexicon.states for count in range(1, len(words) + 1))


def _state_end(head: str, comma: int, lexicon: Lexicon) -> int:
    """Find the end of a state's name or abbreviation after the comma, full stop included; else 0."""
    for mark in re.finditer(r"[.,;:]|$", head[: comma + _LONGEST_STATE]):
        if mark.start() <= comma:
            continue
        if key(head[comma + 1 : mark.start()]) in lexicon.states:
            return mark.start() + (mark.group() == ".")
        if mark.group() != ".":
            return 0
    return 0

"""Direct speech that must be found, and whose it is."""

from generator.evaluation.guess import FoundQuote, Guess
from generator.evaluation.label import Label, LabelledQuote
from generator.evaluation.matcher import Matcher
from generator.evaluation.tally import Tally, Verdict, answer
from generator.evaluation.words import words


def judge(label: Label, guess: Guess, matcher: Matcher) -> Verdict:
    """`quotes`: the labelled ones found; further ones are not judged. `speaker`: of those found."""
    if label.quotes is None:
        return Verdict()
    speakers, missed, notes = Tally(), 0, []
    for quote in label.quotes:
        found = next((one for one in guess.quotes if _starts(one.text, quote.starts)), None)
        if found is None:
            missed += 1
            notes.append(f"quote missed: {quote.starts!r}")
            continue
        right = _same_speaker(quote, found, guess, matcher)
        speakers += answer(right, found.speaker is not None)
        if not right:
            notes.append(f"speaker of {quote.starts!r}: {found.speaker}, not {quote.speaker}")
    return Verdict(
        {"quotes": Tally(len(label.quotes) - missed, missed=missed), "speaker": speakers}, tuple(notes)
    )


def _starts(text: str, opening: str) -> bool:
    wanted = words(opening)
    return words(text)[: len(wanted)] == wanted


def _same_speaker(quote: LabelledQuote, found: FoundQuote, guess: Guess, matcher: Matcher) -> bool:
    if quote.speaker is None or found.speaker is None:
        return quote.speaker is found.speaker
    return matcher.same_person(quote.speaker, guess.forms_of(found.speaker))

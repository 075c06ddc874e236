"""The publication date: the day stated, or honestly none; and bounds that hold."""

from generator.evaluation.guess import Guess
from generator.evaluation.label import Label
from generator.evaluation.matcher import Matcher
from generator.evaluation.tally import Tally, Verdict, answer


def judge(label: Label, guess: Guess, _: Matcher) -> Verdict:
    """`date`: the day or honestly none; `range`, `year`: bounds that miss the known day, the known year."""
    right = guess.date in label.days
    outside, beside_year = _misses_day(label, guess), _misses_year(label, guess)
    notes = [f"date {guess.date}, not {label.date}"] * (not right)
    notes += [f"range {guess.earliest}..{guess.latest} misses {_known_day(label)}"] * outside
    notes += [f"range {guess.earliest}..{guess.latest} misses {label.year}"] * beside_year
    tallies = {
        "date": answer(right, guess.date is not None),
        "range": Tally(spurious=int(outside)),
        "year": Tally(spurious=int(beside_year)),
    }
    return Verdict(tallies, tuple(notes))


def judge_bounds(label: Label, guess: Guess, _: Matcher) -> Verdict:
    """`bounds`: each end that the label shows must be found as it is; one that it does not show is wrong."""
    if label.bounds is None:
        return Verdict()
    pairs = list(zip(label.bounds, (guess.earliest, guess.latest), strict=True))
    tally = Tally(
        right=sum(wanted is not None and wanted == found for wanted, found in pairs),
        spurious=sum(found is not None and wanted != found for wanted, found in pairs),
        missed=sum(wanted is not None and wanted != found for wanted, found in pairs),
    )
    wrong = tally.spurious or tally.missed
    note = f"bounds {guess.earliest}..{guess.latest}, not {label.bounds[0]}..{label.bounds[1]}"
    return Verdict({"bounds": tally}, (note,) if wrong else ())


def _known_day(label: Label) -> str | None:
    return next((day for day in label.days if day), None)


def _misses_day(label: Label, guess: Guess) -> bool:
    day = _known_day(label)
    if not day or guess.date or not guess.earliest or not guess.latest:
        return False
    return not guess.earliest <= day <= guess.latest


def _misses_year(label: Label, guess: Guess) -> bool:
    if label.year is None or guess.date:
        return False
    after = guess.earliest is not None and int(guess.earliest[:4]) > label.year
    return after or (guess.latest is not None and int(guess.latest[:4]) < label.year)

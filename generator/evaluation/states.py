"""The state the story is about, and every state it names."""

from generator.evaluation.guess import Guess
from generator.evaluation.label import Label
from generator.evaluation.matcher import Matcher
from generator.evaluation.tally import Tally, Verdict, answer


def judge(label: Label, guess: Guess, matcher: Matcher) -> Verdict:
    """`state`: the main one, or nationwide. `states`: as sets, optional ones aside."""
    nationwide = matcher.table.nationwide
    wanted, found = label.state or nationwide, guess.state or nationwide
    extra, wanting = guess.states - label.states - label.states_optional, label.states - guess.states
    notes = [f"state {found}, not {wanted}"] * (found != wanted)
    notes += [f"states: too many {sorted(extra)}, wanting {sorted(wanting)}"] * bool(extra or wanting)
    tallies = {
        "state": answer(found == wanted, True),
        "states": Tally(len(label.states & guess.states), spurious=len(extra), missed=len(wanting)),
    }
    return Verdict(tallies, tuple(notes))

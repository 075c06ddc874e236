"""The headline: as printed, or flagged when the page has none."""

from generator.evaluation.guess import Guess
from generator.evaluation.label import Label
from generator.evaluation.matcher import Matcher
from generator.evaluation.tally import Verdict, answer
from generator.evaluation.words import folded


def judge(label: Label, guess: Guess, _: Matcher) -> Verdict:
    """`title` where the page has a headline, `no title` where it has none."""
    found, printed = folded(guess.title), {folded(title) for title in label.titles if title}
    claimed = bool(found) and not guess.title_inferred
    right = (found in printed and not guess.title_inferred) or (None in label.titles and not claimed)
    note = f"title {guess.title!r} (inferred: {guess.title_inferred}), not {label.title!r}"
    return Verdict({"title" if label.title else "no title": answer(right, claimed)}, () if right else (note,))

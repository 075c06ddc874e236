"""The body: the words of the story and nothing else, in order."""

from collections import Counter
from collections.abc import Iterable

from generator.evaluation.guess import Guess
from generator.evaluation.label import Label
from generator.evaluation.matcher import Matcher
from generator.evaluation.tally import Tally, Verdict
from generator.evaluation.words import folded, words

WORTH_A_NOTE = 0.97
"""A body with a lower F1 is noted."""

LEAST_WORDS = 3
"""Shorter lines of boilerplate may stand in a story by chance and are not looked for."""


def judge(label: Label, guess: Guess, _: Matcher) -> Verdict:
    """`words`: as a multiset, datelines and tolerated lines aside. `paragraphs`: found whole and in order.

    `boilerplate`: lines kept out of the body are right, lines that leaked into it spurious.
    """
    tally = _words(label, guess)
    low = tally.f1 < WORTH_A_NOTE
    text, story = f" {folded(' '.join(guess.body))} ", f" {folded(' '.join(label.paragraphs))} "
    lines = sorted(line for line in label.boilerplate if len(words(line)) >= LEAST_WORDS)
    leaks = [line for line in lines if f" {folded(line)} " in text and f" {folded(line)} " not in story]
    notes = [f"body F1 {tally.f1:.2f} (precision {tally.precision:.2f}, recall {tally.recall:.2f})"] * low
    notes += [f"boilerplate in the body: {line!r}" for line in leaks]
    return Verdict(
        {
            "body words": tally,
            "paragraphs in order": _paragraphs(label, guess),
            "boilerplate": Tally(right=len(lines) - len(leaks), spurious=len(leaks)),
        },
        tuple(notes),
    )


def _words(label: Label, guess: Guess) -> Tally:
    wanted, found = _counted(label.paragraphs), _counted(guess.body)
    found -= (found - wanted) & _counted(label.tolerated)
    wanted -= (wanted - found) & Counter(_dateline(label))
    right = (wanted & found).total()
    return Tally(right, spurious=found.total() - right, missed=wanted.total() - right)


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in words(text))


def _dateline(label: Label) -> list[str]:
    """The words of the first paragraph before those the label says come after the dateline."""
    first, opening = words(label.paragraphs[0]), words(label.after_dateline)
    starts = range(len(first)) if opening else range(0)
    return first[: next((at for at in starts if first[at : at + len(opening)] == opening), 0)]


def _paragraphs(label: Label, guess: Guess) -> Tally:
    """The first one is left out, for it may lose its dateline."""
    text, position, kept = folded(" ".join(guess.body)), 0, 0
    for paragraph in map(folded, label.paragraphs[1:]):
        at = text.find(paragraph, position)
        if at >= 0:
            kept += 1
            position = at + len(paragraph)
    return Tally(right=kept, missed=len(label.paragraphs) - 1 - kept)

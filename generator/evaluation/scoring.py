"""Adds up what every field of every article came to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from msgspec import Struct

from generator.evaluation import body, dates, officials, quotes, states, title
from generator.evaluation.guess import NO_RECORD, guess_of
from generator.evaluation.label import label_of
from generator.evaluation.matcher import Matcher, matcher
from generator.evaluation.tally import Tally, Verdict
from generator.tables.matching_words import MatchingWords

FIELDS = (
    body.judge,
    title.judge,
    dates.judge,
    dates.judge_bounds,
    states.judge,
    officials.judge,
    officials.judge_inferred,
    quotes.judge,
)
"""One judge a field, in the order of the report."""

PERFECT = 0.99
"""A body with at least this F1 counts as perfect."""


class ArticleScore(Struct, frozen=True):
    """One article: its body's F1 and everything a person should know, in the order of FIELDS."""

    name: str
    body_f1: float
    notes: tuple[str, ...]


class Scores(Struct, frozen=True):
    """All articles together: a Tally a measure, and each article. `missing` articles gave no record."""

    tallies: Mapping[str, Tally]
    articles: tuple[ArticleScore, ...]
    missing: int

    def tally(self, measure: str) -> Tally:
        """The Tally of a measure, an empty one when nothing was judged."""
        return self.tallies.get(measure, Tally())

    def worst(self, count: int) -> list[ArticleScore]:
        """The articles with most notes, at most `count`, none without notes; ties by name."""
        noted = sorted(
            (one for one in self.articles if one.notes), key=lambda one: (-len(one.notes), one.name)
        )
        return noted[:count]

    def figures(self) -> dict[str, float]:
        """Every figure by name: shares from 0 to 1, and counts."""
        f1s, of, tally = [one.body_f1 for one in self.articles], len(self.articles), self.tally
        return {
            "articles": of,
            "missing": self.missing,
            "body_f1": sum(f1s) / max(1, of),
            "body_perfect": sum(f1 >= PERFECT for f1 in f1s) / max(1, of),
            "body_order": tally("paragraphs in order").share_right,
            "boilerplate_leak": 1 - tally("boilerplate").precision,
            "title": tally("title").share_right,
            "no_title_honest": tally("no title").share_right,
            "date": tally("date").share_right,
            "date_wrong": tally("date").spurious,
            "date_range_wrong": tally("range").spurious,
            "date_year_wrong": tally("year").spurious,
            "state": tally("state").share_right,
            "states_p": tally("states").precision,
            "states_r": tally("states").recall,
            "states_f1": tally("states").f1,
            "officials_p": tally("officials").precision,
            "officials_r": tally("officials").recall,
            "officials_f1": tally("officials").f1,
            "officials_forbidden": tally("forbidden").spurious,
            "role": tally("role").share_right,
            "bounds_f1": tally("bounds").f1,
            "inferred_f1": tally("inferred officials").f1,
            "quotes": tally("quotes").recall,
            "speaker": tally("speaker").recall,
        }


def score(
    records: Iterable[Mapping[str, Any]], labels: Mapping[str, Mapping[str, Any]], words: MatchingWords
) -> Scores:
    """Compare records (JSON objects of `extract`) with labels keyed by seed name.

    A label without a record counts as wrong in every field; a record without a label is left out.
    """
    by_seed = {PurePath(record["seed"]).name: record for record in records}
    compiled = matcher(words)
    totals: Counter[str] = Counter()
    tallies: dict[str, Tally] = {}
    articles = []
    for name, data in labels.items():
        record = by_seed.get(name)
        verdicts = _verdicts(data, NO_RECORD if record is None else record, compiled)
        notes = ("no record",) * (record is None) + tuple(note for one in verdicts for note in one.notes)
        for measure, tally in (item for one in verdicts for item in one.tallies.items()):
            tallies[measure] = tallies.get(measure, Tally()) + tally
        totals["missing"] += record is None
        articles.append(ArticleScore(name, verdicts[0].tallies["body words"].f1, notes))
    return Scores(tallies, tuple(articles), totals["missing"])


def _verdicts(data: Mapping[str, Any], record: Mapping[str, Any], compiled: Matcher) -> list[Verdict]:
    label, guess = label_of(data), guess_of(record)
    return [judge(label, guess, compiled) for judge in FIELDS]

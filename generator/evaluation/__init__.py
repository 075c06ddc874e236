"""Measures records against labels: `read_labels`, `score`, then the rows of `presentation`.

One field a module; each judges one article and hands back a Verdict, and `scoring` adds them up.
"""

from generator.evaluation.reading import read_labels
from generator.evaluation.scoring import Scores, score

__all__ = ["Scores", "read_labels", "score"]

"""Verbs of speech and quotation marks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """How direct speech is marked.

    marks            pairs of opening and closing mark, in order of preference
    wrong_closers    marks that close in careless print (an opening mark used twice)
    verbs            verbs of speech in the forms seen (third person past and present), as printed
    introducers      words right before a quotation that need no verb (`según`)
    continuing       verbs that go on with the last speaker when no subject is named
    pronouns         stand for a speaker named before (`quien`)
    """

    marks: tuple[tuple[str, str], ...]
    wrong_closers: tuple[str, ...]
    verbs: tuple[str, ...]
    introducers: tuple[str, ...]
    pronouns: tuple[str, ...]

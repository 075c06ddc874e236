"""Verbs of speech and quotation marks."""

from msgspec import Struct


class SpeechWords(Struct, frozen=True):
    """How direct speech is marked.

    marks            pairs of opening and closing mark, in order of preference
    wrong_closers    marks that close in careless print (an opening mark used twice)
    verbs            verbs of speech in the forms seen (third person past and present), as printed
    governing        words before a person that make them no subject (`de`, `con`)
    determiners      open the name of somebody who is no official (`una paciente`)
    subordinators    open a clause below the main one at the start of a sentence
    that             opens what is said: whoever is named after it does not say it (`dijo que la alcaldesa …`)
    who              opens a clause whose subject stands before it (`NAME, quien dijo`)
    pointing         masculine and feminine article
    callings         what somebody is called who has been named (`contó la doctora`), besides partisans and
                     people of a state
    """

    marks: tuple[tuple[str, str], ...]
    wrong_closers: tuple[str, ...]
    verbs: tuple[str, ...]
    governing: tuple[str, ...]
    determiners: tuple[str, ...]
    subordinators: tuple[str, ...]
    that: tuple[str, ...]
    who: tuple[str, ...]
    pointing: tuple[str, str]
    callings: tuple[str, ...]

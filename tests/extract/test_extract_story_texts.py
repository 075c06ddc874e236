"""One look at a story's words tells what every list is asked about."""

from generator.extract.gazetteer import gazetteer
from generator.extract.institution_forms import institution_indexes
from generator.extract.officials.lexicon import lexicon
from generator.extract.story_texts import listed_words
from generator.grammar.phrases import Texts
from generator.tables.loading import load

TABLES = load()


def test_all_that_is_listed_begins_with_a_listed_word() -> None:
    listed = listed_words(TABLES)
    for index in (gazetteer(TABLES), *institution_indexes(TABLES)):
        assert index.words <= listed
    assert lexicon(TABLES).triggers <= listed


def test_of_the_words_those_in_capitals_are_loud_and_no_figures() -> None:
    texts = Texts(("El IMSS, de 3 a 4", "Ana y 2ª ñandú Ñ"), None, frozenset({"de", "a", "por"}))
    assert texts.listed == {"de", "a"}
    assert sorted(texts.loud) == ["Ana", "El", "IMSS", "Ñ"]

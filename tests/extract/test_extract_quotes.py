"""Direct speech and its speaker. The people are invented."""

import time

import pytest
from extract_building import texts

from generator.extract.holders import unnamed_offices
from generator.extract.officials import officials, read_story
from generator.extract.quotes import quotes
from generator.records import PublicationDate, Quote
from generator.tables.loading import load

TABLES = load()
UNDATED = PublicationDate(None, "none")
WHO = "La alcaldesa Elvira Ponciano Luna"


def said(*body: str) -> list[tuple[str, str | None, str | None]]:
    return [(quote.text, quote.speaker, quote.verb) for quote in found(*body)]


def found(*body: str) -> tuple[Quote, ...]:
    seed, clean = texts(*body)
    people = officials(read_story(clean, TABLES), None, UNDATED, TABLES, seed.text).value
    return quotes(read_story(clean, TABLES), people, None, TABLES).value


@pytest.mark.parametrize(
    ("body", "verb"),
    [
        ((f"{WHO} dijo: “Vamos a abrir la clínica”.",), "dijo"),
        ((f"{WHO} dijo que “vamos a abrir pronto”.",), "dijo"),
        ((f"“Vamos a abrir la clínica”, dijo {WHO}.",), "dijo"),
        ((f"«Vamos a abrir la clínica», dijo {WHO}.",), "dijo"),
        ((f'"Vamos a abrir la clínica", dijo {WHO}.',), "dijo"),
        ((f"{WHO} informó del avance.", "“Vamos a abrir la clínica”, agregó."), "agregó"),
        ((f"{WHO} informó del avance. “Vamos a abrir la clínica“, indicó.",), "indicó"),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, reiteró la alcaldesa."), "reiteró"),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, zanjó Ponciano Luna."), "zanjó"),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, dijo entre risas la edil Ponciano Luna."), "dijo"),
        ((f"{WHO} agradeció el apoyo. “Vamos a abrir muy pronto la clínica”.",), None),
        ((f"{WHO} fue clara:", "“Vamos a abrir muy pronto la clínica”"), None),
        (
            (f"Luego de que Braulio Cantú, síndico, dijera que no, {WHO} advirtió. “Vamos a abrir”, dijo.",),
            "dijo",
        ),
        ((f"{WHO}, junto al síndico Braulio Cantú Rivas, dijo: “Vamos a abrir la clínica”.",), "dijo"),
        ((f"{WHO} llegó. “Allá sí hay”, resume la edil.",), "resume"),
        ((f"{WHO} dijo que será una “revolución de la salud local”.",), "dijo"),
        ((f"{WHO} celebró “tanto y tan buen trabajo” y dijo que el síndico Braulio Cantú irá.",), "celebró"),
        (
            (
                f"{WHO} habló de la clínica.",
                "La obra, dijo, la pidió el síndico Braulio Cantú Rivas en persona.",
                "Detalló que se tardará: “pero la vamos a pagar”.",
            ),
            "detalló",
        ),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, narró la doctora."), "narró"),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, remató la morenista."), "remató"),
        ((f"{WHO} llegó.", "“Vamos a abrir la clínica”, remató la sonorense."), "remató"),
        ((f"{WHO} llegó con el doctor Braulio Cantú.", "“Ya abrió todo”, contó la médica."), "contó"),
        (
            ("La obra fue abierta por la alcaldesa Elvira Ponciano Luna, quien ayer dijo: “Ya abrió todo”.",),
            "dijo",
        ),
        (
            (f"{WHO} habló.", "Afirmó que el síndico Braulio Cantú Rivas irá.", "“Ya abrió todo”, dijo."),
            "dijo",
        ),
        (
            (
                f"{WHO} habló.",
                "La obra, que revisó el síndico Braulio Cantú Rivas, va.",
                "“Ya abrió todo”, dijo.",
            ),
            "dijo",
        ),
        (
            (f"{WHO} negó que el síndico Braulio Cantú Rivas renuncie y dijo que “no hay nada de eso”.",),
            "dijo",
        ),
        ((f"{WHO} llegó, a lo que la edil respondió que “Tecomán no le debe nada a nadie”.",), "respondió"),
    ],
)
def test_the_subject_of_the_verb_speaks(body: tuple[str, ...], verb: str | None) -> None:
    ((_, speaker, printed),) = said(*body)
    assert (speaker, printed) == ("elvira-ponciano-luna", verb)


@pytest.mark.parametrize(
    "body",
    [
        (f"{WHO} llegó.", "“Llevo tres meses sin la medicina”, comentó una paciente."),
        (f"{WHO} llegó.", "“La alcaldesa está bien de salud”, dice el comunicado."),
        (f"{WHO} llegó, y el Gobierno estatal dijo que “será a prueba de lluvias”.",),
        (f"{WHO} llegó.", "“Llevo tres meses sin la medicina”, dijo Ofelia Rivas Mora, paciente."),
        ("“Llevo tres meses sin la medicina en la farmacia”",),
        (f"{WHO} llegó.", "Una doctora la esperaba.", "“Llevo tres meses sin medicina”, narró la doctora."),
        (f"{WHO} llegó.", "“Llevo tres meses sin medicina”, narró una doctora."),
        (f"{WHO} llegó.", "“Llevo tres meses sin medicina”, narró el doctor."),
        (f"{WHO} llegó.", "“Llevo tres meses sin medicina”, narró el sonorense."),
        (f"{WHO} llegó.", "“Llevo tres meses sin medicina”, narró la sonorense Olga Rey Luna."),
        (
            f"{WHO} llegó.",
            "La vocera de los vecinos, la maestra Olga Rey Luna, dijo que “no hay nada de eso”.",
        ),
    ],
)
def test_nobody_is_named_where_it_is_not_clear(body: tuple[str, ...]) -> None:
    assert [speaker for _, speaker, _ in said(*body)] == [None]


def test_an_office_that_covers_others_means_who_was_introduced_with_one() -> None:
    opening = (
        "La diputada local Herminia Salas Vidaurri y la secretaria de Salud, Noelia Ibarra Montes, vinieron."
    )
    body = ("“No hay traslados de noche”, dijo la legisladora.", "“Este año habrá”, dijo la funcionaria.")
    assert [speaker for _, speaker, _ in said(opening, *body)] == [
        "herminia-salas-vidaurri",
        "noelia-ibarra-montes",
    ]


def test_whoever_comes_later_is_not_yet_meant_by_an_office_that_covers_others() -> None:
    body = (
        "La diputada local Herminia Salas Vidaurri y la secretaria de Salud, Noelia Ibarra Montes, vinieron.",
        "“Este año habrá”, dijo Ibarra Montes.",
        "“No hay traslados de noche”, dijo la legisladora.",
        "Llegó la senadora Julia Cedano Ruiz.",
    )
    assert [speaker for _, speaker, _ in said(*body)] == ["noelia-ibarra-montes", "herminia-salas-vidaurri"]


def test_the_holder_of_an_office_named_without_a_name_speaks() -> None:
    seed, clean = texts("“Vamos a abrir la clínica”, dijo el gobernador del estado.")
    story, when = read_story(clean, TABLES), PublicationDate("2024-04-09", "day")
    people = unnamed_offices(story, (), when, "Zacatecas", TABLES, seed.text).value
    (quote,) = quotes(story, people, "Zacatecas", TABLES).value
    assert quote.speaker == "david-monreal-avila"


def test_who_is_no_official_speaks_for_nobody() -> None:
    ((_, speaker, _),) = said(
        f"{WHO} cortó el listón.", "“Tardamos cuatro horas en llegar”, contó su marido."
    )
    assert speaker is None


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} dijo que visitó el Hospital “Dr. Braulio Cantú”.",
        f"{WHO} destacó el programa “La Clínica es Nuestra” en la zona.",
        f"{WHO} presentó la jornada “Salud casa por casa” en la zona.",
        f"{WHO} habló de la “guerra sucia” que dijo ver.",
        f"{WHO} fue al foro “Sarampión al día”, en el que dio cifras.",
        f"{WHO} inauguró el foro “La Voz del Pueblo”.",
        f"{WHO} dijo que “Salud en tu casa” llegará a la zona.",
        f"{WHO} habló de la idea de que “Salud en tu casa”.",
    ],
)
def test_names_in_quotes_are_no_speech(text: str) -> None:
    assert said(text) == []


def test_a_quotation_of_several_sentences_is_one() -> None:
    text = "“Hice un compromiso. Lo voy a cumplir. Falta poco”"
    ((quote, _, _),) = said(f"{text}, dijo {WHO}.")
    assert quote == text[1:-1]


def test_a_mark_never_closed_runs_to_the_end_of_the_paragraph() -> None:
    ((quote, speaker, _),) = said(f"{WHO} dijo: “Vamos a abrir la clínica", "Otra cosa.")
    assert (quote, speaker) == ("Vamos a abrir la clínica", "elvira-ponciano-luna")


def test_the_span_is_the_text_of_the_seed() -> None:
    seed, clean = texts(f"{WHO} dijo: “Vamos a abrir la clínica”.")
    people = officials(read_story(clean, TABLES), None, UNDATED, TABLES, seed.text).value
    (quote,) = quotes(read_story(clean, TABLES), people, None, TABLES).value
    assert seed.text[quote.start : quote.end] == quote.text == "Vamos a abrir la clínica"


@pytest.mark.parametrize("piece", ["“", '"a b c ', "dijo “a b c d” ", "dijo “ab ", "“A b c d e f. G” "])
def test_many_marks_are_read_in_linear_time(piece: str) -> None:
    seconds = []
    for size in (60_000, 240_000):
        _, clean = texts(piece * (size // len(piece)))
        start = time.process_time()
        quotes(read_story(clean, TABLES), (), None, TABLES)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * max(seconds[0], 0.01)

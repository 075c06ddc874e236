"""One line of boilerplate at a time, put into a page whose people and places are invented."""

import pytest

from tests.clean.clean_story import FIRST, HEADLINE, SECOND, THIRD, Clean

STORY = [FIRST, SECOND, THIRD]

INSIDE = [
    ("Te puede interesar: Otra nota del estado", "related link"),
    ("TE PUEDE INTERESAR: Otra nota", "related link"),
    ("Lee más:➡️ Otra nota", "related link"),
    ("Entérate:➡️ Otra nota", "related link"),
    ("LEE TAMBIÉN | Otra nota", "related link"),
    ("Te puede interesar Abren nueva carretera al norte", "related link"),
    ("Publicidad", "advertisement"),
    ("[Publicidad]", "advertisement"),
    ("- Publicidad - HP1", "advertisement"),
    ("Movil - LB1A -", "advertisement"),
    ("728-X-90.gif", "file name"),
    ("728x90", "advertisement"),
    ("¡Comparte esta nota!", "share block"),
    ("Facebook Twitter LinkedIn Email WhatsApp Copy Link Telegram", "share block"),
    ("➡️ Síguenos en nuestro canal de WhatsApp y recibe lo mejor", "follow block"),
    ("+ Seguir en Seguir en Google", "follow block"),
    ("Foto: Especial", "caption or credit"),
    ("Foto(s): Cortesía", "caption or credit"),
    ("Foto | Especial", "caption or credit"),
    ("$!Los vecinos miran la obra", "caption or credit"),
    ("Los vecinos en la plaza. / Foto: Captura de pantalla", "caption or credit"),
    ("CUARTOSCURO", "caption or credit"),
    ("WhatsApp Image 2026-01-24 at 2.11.18 PM.jpeg", "file name"),
    ("IMG-20240515-WA0028.jpg", "file name"),
    ("02 MIN 30 SEG", "counter"),
    ("2,022 vistas", "counter"),
    ("GENERANDO AUDIO...", "reading aid"),
    ("Escucha aquí la plática completa:", "reading aid"),
    ("Utiliza las teclas de flecha arriba/abajo para subir o bajar el volumen.", "reading aid"),
    ("Todas las reacciones:", "share block"),
    ("Me gusta Cargando...", "share block"),
    ("¡Visítanos en todas nuestras redes!", "follow block"),
    ("#Salud #Hospital", "hashtags"),
    ("Gracias a todos pic.twitter.com/abc123", "tweet"),
    (f"Gracias a {'todas las personas y a ' * 7}nuestro equipo pic.twitter.com/abc123", "tweet"),
    ("— Ana Prueba (@anaprueba) December 10, 2025", "tweet"),
    ("https://diario.example/nota", "link"),
    ("Con información de El Diario Inventado", "source credit"),
    ("---o0o---", None),
]


@pytest.mark.parametrize(("line", "reason"), INSIDE)
def test_line_between_paragraphs_is_dropped(cleaned: Clean, line: str, reason: str | None) -> None:
    found = cleaned(f"{HEADLINE}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}")
    if reason is None:  # an ornament that ends a bulletin: what follows is not story
        assert [p.text for p in found.body] == [FIRST]
        return
    assert [p.text for p in found.body] == STORY
    assert [(d.text, d.reason, d.line) for d in found.dropped] == [(line, reason, 5)]


AFTER = """Más noticias|Mas notas|Más información|Entradas recomendadas|Noticias Relacionadas|Related Articles
You might also like|About author|RELACIONADOS|Mas de esta seccion:|Sigue navegando|Temas
Últimas Noticias|Últimas Noticias icon arrow right|Deja una respuesta|Añadir un comentario
Aún no hay comentarios|0|EAM|cfe|/ct|*mcr
Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *
Nota:Este espacio es para opinar con respeto|© Copyright 2024 El Faro
Todos los Derechos Reservados 2005 - 2026|Aviso de privacidad|LINK DE FOTOGRAFÍAS
1  2 3 4 5    SIGUIENTE >>|Galería de Imágenes|Hidalgo S/N|Centro 98000|Tel. 492 491 5000
contacto@faro.example|El Faro Inventado|Artículo siguienteOtra nota de hoy
Previous articleUna nota de ayer|¿Te gustó esta nota? Compártela con tus amigos
22 de octubre de 2024""".replace("\n", "|").split("|")


@pytest.mark.parametrize("line", [line for line in AFTER if line])
def test_line_after_the_story_is_dropped(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{SECOND}\n{THIRD}\n{line}")
    assert [p.text for p in found.body] == STORY
    assert found.dropped[-1].text == line.strip()
    assert not found.stamps


ABOVE = """Close Menu|Connect with us|Pasar al contenido principal|x|¿Qué estás buscando?|Iniciar Sesión
EN VIVO|• Deportes|Local|Estado|México|Tlaxcala|Los Cabos|jueves, septiembre 18
22 de octubre de 2024|Hoy es martes, 14 de octubre de 2025|• Vie. Ago 29th, 2025
05 MAY 2024, Actualizado 01:33|13 C|Mexico City|Inicio > Salud > Nota|InicioEstadoJuárez / El Paso
ElFaro-logo|El Faro Inventado|Ana Nadie - Gerente General|BOLETÍN DE PRENSA
Inicio  Salud  {headline}|Estás leyendo:Home»Sociedad»{headline}""".replace("\n", "|").split("|")


@pytest.mark.parametrize("line", ABOVE)
def test_line_above_the_headline_is_dropped(cleaned: Clean, line: str) -> None:
    found = cleaned(f"{line.format(headline=HEADLINE)}\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")
    assert found.headline is not None
    assert found.headline.text == HEADLINE
    assert [p.text for p in found.body] == [FIRST, SECOND]
    assert not (found.stamps or found.deck or found.dateline)
    assert len(found.dropped) == 1


BESIDE = [
    ("Por Ana Pérez", ["Por Ana Pérez"], []),
    ("Por. Ana Pérez", ["Por. Ana Pérez"], []),
    ("Por: Boletìn", ["Por: Boletìn"], []),
    ("0 Por Redacción", ["0 Por Redacción"], []),
    ("De la Redacción", ["De la Redacción"], []),
    ("Autor: El Tiempo", ["Autor: El Tiempo"], []),
    ("Publicado por Correo Fingido en 6:52 p.m.", ["Publicado por Correo Fingido en 6:52 p.m."], []),
    ("Publicado por Redacción Costa en 8:14 p.m.", ["Publicado por Redacción Costa en 8:14 p.m."], []),
    ("Ana Pérez", ["Ana Pérez"], []),
    ("administrator", ["administrator"], []),
    ("POR Redacción ADN / Agencias", ["POR Redacción ADN / Agencias"], []),
    ("22 enero, 2024 Sociedad", [], ["22 enero, 2024"]),
    ("diciembre 5, 2025", [], ["diciembre 5, 2025"]),
    ("/ 21 febrero 2026", [], ["/ 21 febrero 2026"]),
    ("· martes 20 de febrero de 2024", [], ["· martes 20 de febrero de 2024"]),
    ("19 febrero, 2026 - 08:07 p.m.", [], ["19 febrero, 2026 - 08:07 p.m."]),
    ("Fecha: 16 de Octubre de 2025 a las 07:08:43", [], ["Fecha: 16 de Octubre de 2025 a las 07:08:43"]),
    ("SALUD16/05/2024 Redacción VyJ", ["Redacción VyJ"], ["16/05/2024"]),
    (
        "Leticia Silva/Javier Salas, 4 de noviembre de 2019",
        ["Leticia Silva/Javier Salas,"],
        ["4 de noviembre de 2019"],
    ),
    (
        "Gobierno del Estado Ficticio • 8 December 2025",
        ["Gobierno del Estado Ficticio •"],
        ["8 December 2025"],
    ),
    ("Hace 5 horas", [], []),
    ("Boletín 00112", [], []),
    ("Publicado el", [], []),
]


@pytest.mark.parametrize(("line", "bylines", "stamps"), BESIDE)
def test_line_under_the_headline(cleaned: Clean, line: str, bylines: list[str], stamps: list[str]) -> None:
    found = cleaned(f"{HEADLINE}\n\n{line}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}")
    assert [p.text for p in found.body] == STORY
    assert [p.text for p in found.bylines] == bylines
    assert [p.text for p in found.stamps] == stamps
    assert not found.deck


SENTENCES = [
    "Compartir la casa con los abuelos ayudó a las familias de la sierra a vacunarse, según el estudio.",
    "Foto y video fueron las pruebas que llevaron los vecinos ante la autoridad sanitaria del municipio.",
    "Por primera vez en veinte años el hospital tendrá médicos de noche, dijo la directora inventada.",
    "Calle abajo del hospital los vecinos esperan desde ayer que se abra la clínica nueva, contaron.",
    "Siguiente en la lista está el centro de salud de la costa, que abrirá el mes próximo, aseguró.",
    "Más información se dará a conocer en los próximos días, adelantó la directora a los reporteros.",
    "Comentarios y quejas de los pacientes se recibirán en el buzón que está a la entrada del hospital.",
    "Salud y educación son las dos tareas que el municipio no quiere dejar para después, dijo el edil.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_that_begins_like_a_label_is_story(cleaned: Clean, sentence: str) -> None:
    found = cleaned(f"{HEADLINE}\n{FIRST}\n{sentence}\n{SECOND}")
    assert [p.text for p in found.body] == [FIRST, sentence, SECOND]
    assert not found.dropped

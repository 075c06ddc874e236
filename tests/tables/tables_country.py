"""A country invented for the tests: two states, three offices, two people; nobody in it exists."""

from msgspec import structs

from generator.tables.facts import (
    AmbiguousCity,
    Demonym,
    Demonyms,
    Facts,
    InstitutionEntry,
    Office,
    Outlet,
    Person,
    PlaceTraps,
    State,
    Term,
)


def state(inegi: str, short: str, **changes: object) -> State:
    slug = short.lower()
    made = State(
        inegi=inegi,
        iso=f"XX-{inegi}",
        slug=slug,
        short=short,
        official=f"Estado de {short}",
        inegi_name=short,
        curp=f"X{inegi}",
        aliases=(),
        abbreviations=(f"{short[:3]}.",),
        abbreviation_cautions=(),
        demonyms=Demonyms(Demonym(f"{slug}o", f"{slug}a", f"{slug}os", f"{slug}as")),
        city_demonyms=(),
        capital=f"Ciudad {short}",
        cities=(f"Villa {short}",),
        cities_ambiguous=(AmbiguousCity("Río Ancho", "hay varios"),),
        ambiguity=(),
        tile=(int(inegi), 0),
        confidence="high",
    )
    return structs.replace(made, **changes)


def office(name: str, **changes: object) -> Office:
    made = Office(name, name, "titular", "titular", "federal", "secretary", continuous=False, titles=())
    return structs.replace(made, **changes)


def term(office_id: str, start: str, end: str | None, **changes: object) -> Term:
    made = Term(office_id, start, end, "titular", "high", "inventado")
    return structs.replace(made, **changes)


def person(name: str, *terms: Term, **changes: object) -> Person:
    made = Person(name.lower().replace(" ", "-"), name, name, "f", (name,), (), None, terms)
    return structs.replace(made, **changes)


def institution(name: str, **changes: object) -> InstitutionEntry:
    made = InstitutionEntry(
        id=name.lower(),
        name=name,
        abbreviations=(),
        aliases=(),
        aliases_contextual=(),
        kind="institution",
        category="other",
        scope="federal",
        founded="1990",
        ended=None,
        confidence="high",
        source="inventado",
    )
    return structs.replace(made, **changes)


AMAPOLA = person(
    "Amapola Quintanar Inventada",
    term("gobierno-norte", "2010-01-01", "2020-06-30"),
    variants=("Amapola Quintanar Inventada", "Amapola Quintanar"),
    variants_contextual=("Quintanar",),
)
BRUNO = person(
    "Bruno Inexistente Ruelas", term("gobierno-norte", "2020-07-01", None, confirmed_until="2024-05-02")
)

COUNTRY = Facts(
    states=(state("01", "Norte"), state("02", "Sureña")),
    offices=(
        office("gobierno-norte", scope="state", state="01", kind="head_of_government", continuous=True),
        office("instituto", institution="instituto", since="2012", until="2022-03"),
        office("vacía"),
    ),
    people=(AMAPOLA, BRUNO),
    institutions=(institution("Instituto", abbreviations=("INV",)), institution("Fondo", parent="instituto")),
    outlets=(Outlet("La Gaceta Inventada", ("Gaceta Inventada",)), Outlet("El Eco Inexistente")),
    place_traps=PlaceTraps(("Norte",), (), (), "Norte"),
)


def with_people(*people: Person) -> Facts:
    """The country with other people."""
    return structs.replace(COUNTRY, people=people)

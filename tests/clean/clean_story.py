"""One story that is put into many pages; its people and places are invented."""

from collections.abc import Callable

from generator.records import CleanText

Clean = Callable[[str], CleanText]

HEADLINE = "Hospital de Villa Ficticia atenderá a doscientas personas"
FIRST = (
    "La directora inventada Ana Prueba informó que el hospital de Villa Ficticia atenderá a doscientas "
    "personas cada día a partir del lunes, según el plan de salud que se presentó ante los vecinos."
)
SECOND = (
    "Los médicos recibirán equipo nuevo y medicinas, dijo la funcionaria, quien recordó que la obra quedó "
    "detenida durante tres años por falta de presupuesto."
)
THIRD = "“Vamos a cumplir”, prometió. El hospital contará con cuarenta camas para la población de la sierra."


def body(found: CleanText) -> list[str]:
    """Give the paragraphs of a story."""
    return [passage.text for passage in found.body]

"""A site of invented articles whose words are hard to tell apart by their stems. Nothing in them is true."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]

COVERAGE = """Amplían la cobertura de vacunas en la zona {n}

La brigada de la zona {n} amplió la cobertura y nadie cobró por la visita, dijo la enfermera Cobos.

La cobertura llega a {n} barrios del pueblo, que antes no tenían médico los domingos ni los días de fiesta.
"""

OTHERS = {
    "coba": """Abre una casa de salud en la selva

La comunidad de Cobá tiene desde ayer una casa de salud con consultorio y farmacia.

Hasta ahora las familias viajaban dos horas por una brecha para surtir una receta.
""",
    "puebla": """Renuevan los quirófanos de un sanatorio

En la ciudad de Puebla terminó la obra de los quirófanos, con lámparas y camillas nuevas.

Los niños con labio hendido serán los primeros en la lista, de acuerdo con el calendario de cirugías.
""",
    "siglas": """Entrega el INSABI equipo a los consultorios

El INSABI entregó básculas y estetoscopios, conforme al calendario de compras de este ejercicio.

Las cajas llegaron en tres camiones y se repartieron en las cabeceras de la sierra.
""",
    "abuelo": """Abren un comedor para personas mayores

El comedor sirve desayunos calientes de lunes a viernes, según un calendario de menús sin sal.

Las cocineras aprendieron a medir las porciones con una nutrióloga jubilada.
""",
    "ojos": """Regresa la jornada de cirugía de ojos

La jornada atenderá cataratas en dos turnos y su calendario se pegó en las puertas de las clínicas.

Cada paciente puede llevar un acompañante, que tendrá dónde dormir y comer.
""",
}

SIDECARS = {
    "puebla": "date: '2023'\n",
    "abuelo": "date: 2023-05\n",
    "ojos": "date: 2023-05-10\n",
}


def make(folder: Path) -> tuple[Path, Path]:
    """Build the site. Returns where its docs and its pages are."""
    seeds, docs, site = folder / "seeds", folder / "docs", folder / "site"
    seeds.mkdir()
    docs.mkdir()
    for name, text in _files():
        (seeds / name).write_text(text, encoding="utf-8")
    (docs / "buscar.md").write_bytes((ROOT / "docs/buscar.md").read_bytes())
    command = [sys.executable, "-m", "generator", "build", "--seeds", str(seeds)]
    subprocess.run(
        [*command, "--docs", str(docs), "--site", str(site)], cwd=ROOT, check=True, capture_output=True
    )
    return docs, site


def _files() -> Iterator[tuple[str, str]]:
    for n in range(2, 27):
        yield f"zona-{n}.txt", COVERAGE.format(n=n)
    for name, text in OTHERS.items():
        yield f"{name}.txt", text
    for name, text in SIDECARS.items():
        yield f"{name}.yml", text

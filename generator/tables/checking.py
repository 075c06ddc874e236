"""Checks a country's facts beyond their shape: the rules in order, and the lines of what they find."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.problems import Problem
from generator.tables.checks.dates import dates_are_dates, terms_begin_before_they_end
from generator.tables.checks.finding import Finding
from generator.tables.checks.identity import (
    ids_are_unique,
    institution_forms_lead_to_one,
    names_are_variants,
    outlets_are_told_apart,
    states_are_told_apart,
    variants_lead_to_one_person,
)
from generator.tables.checks.places import (
    ambiguous_places_are_no_states,
    certain_places_are_nowhere_ambiguous,
    places_are_listed_once,
    places_name_one_state,
)
from generator.tables.checks.references import (
    offices_of_terms_exist,
    owners_of_offices_exist,
    relatives_of_institutions_exist,
    states_of_traps_exist,
)
from generator.tables.checks.sources import sources_are_kept
from generator.tables.checks.succession import (
    continuous_offices_have_no_gap,
    one_open_term_an_office,
    terms_do_not_overlap,
)
from generator.tables.facts import Facts
from generator.tables.lines import line_of
from generator.tables.loading import COUNTRY, HERE, Tables

RULES: tuple[Callable[[Facts], Iterable[Finding]], ...] = (
    ids_are_unique,
    states_are_told_apart,
    variants_lead_to_one_person,
    names_are_variants,
    institution_forms_lead_to_one,
    outlets_are_told_apart,
    offices_of_terms_exist,
    owners_of_offices_exist,
    relatives_of_institutions_exist,
    states_of_traps_exist,
    dates_are_dates,
    terms_begin_before_they_end,
    terms_do_not_overlap,
    one_open_term_an_office,
    continuous_offices_have_no_gap,
    sources_are_kept,
    places_name_one_state,
    places_are_listed_once,
    ambiguous_places_are_no_states,
    certain_places_are_nowhere_ambiguous,
)


def check(tables: Tables, folder: Path = HERE / COUNTRY) -> tuple[Problem, ...]:
    """Find what is wrong in the facts that were loaded from `folder`, by file and line.

    Reads the page words as well. Raises InputError as `load` does.
    """
    _ = tables.language.pages
    findings = [finding for rule in RULES for finding in rule(tables.facts)]
    return tuple(sorted({_problem(finding, folder) for finding in findings}))


def _problem(finding: Finding, folder: Path = HERE / COUNTRY) -> Problem:
    path = folder / f"{finding.table}.yml"
    return Problem(str(path), line_of(path.read_bytes(), finding.where), finding.code, finding.message)

"""Officials named in the text and their roles; officials inferred from an office without a name."""

from collections.abc import Iterable

from generator.evaluation.guess import FoundOfficial, Guess
from generator.evaluation.label import Label, LabelledOfficial
from generator.evaluation.matcher import Matcher
from generator.evaluation.tally import Tally, Verdict, answer

_Pairs = list[tuple[LabelledOfficial, FoundOfficial | None]]


def judge(label: Label, guess: Guess, matcher: Matcher) -> Verdict:
    """`officials`: people found; `role`: of those found; `forbidden`: people found who are no officials."""
    pairs, left = _paired(label.officials, guess.named, matcher)
    firm = [(wanted, found) for wanted, found in pairs if not wanted.optional]
    missed = [wanted.name for wanted, found in firm if found is None]
    wrong = [
        name for name in label.not_officials if any(matcher.same_person(name, one.forms) for one in left)
    ]
    roles, role_notes = _roles(firm, matcher)
    notes = [f"official missed: {name}" for name in missed]
    notes += role_notes
    notes += [f"no official of the text: {one.name} ({one.role})" for one in left]
    notes += [f"must not be an official: {name}" for name in wrong]
    people = Tally(len(firm) - len(missed), spurious=len(left), missed=len(missed))
    return Verdict(
        {"officials": people, "role": roles, "forbidden": Tally(spurious=len(wrong))},
        tuple(notes),
    )


def judge_inferred(label: Label, guess: Guess, matcher: Matcher) -> Verdict:
    """`inferred officials`: holders of offices mentioned without a name; not judged without such labels."""
    if label.inferred is None:
        return Verdict()
    pairs, left = _paired(label.inferred, guess.inferred, matcher)
    missed = [wanted.name for wanted, found in pairs if found is None and not wanted.optional]
    right = sum(found is not None and not wanted.optional for wanted, found in pairs)
    notes = [f"inferred official missed: {name}" for name in missed]
    notes += [f"wrongly inferred official: {one.name} ({one.role})" for one in left]
    return Verdict({"inferred officials": Tally(right, len(left), len(missed))}, tuple(notes))


def _paired(
    labelled: Iterable[LabelledOfficial], found: Iterable[FoundOfficial], matcher: Matcher
) -> tuple[_Pairs, list[FoundOfficial]]:
    """Each labelled official with the first one found not yet taken; and those that nobody took."""
    left, pairs = list(found), _Pairs()
    for wanted in labelled:
        at = next((n for n, one in enumerate(left) if matcher.same_person(wanted.name, one.forms)), None)
        pairs.append((wanted, None if at is None else left.pop(at)))
    return pairs, left


def _roles(pairs: _Pairs, matcher: Matcher) -> tuple[Tally, list[str]]:
    total, notes = Tally(), []
    for wanted, found in pairs:
        if found is None or not wanted.role:
            continue
        right = matcher.same_role(wanted.roles, found.role)
        total += answer(right, bool(found.role))
        if not right:
            notes.append(f"role of {wanted.name}: {found.role!r}, not {wanted.role!r}")
    return total, notes

"""No change may make the pipeline worse on the labelled set than floor.yml says."""

import pytest
from quality_floor import AT_LEAST, AT_MOST, HALVES, fallen, measure, moved, reached, read_floor

GOOD = dict.fromkeys(AT_LEAST, 0.98765) | dict.fromkeys(AT_MOST, 0.0)
POOR = dict.fromkeys(AT_LEAST, 0.5) | dict.fromkeys(AT_MOST, 2.0)


@pytest.mark.parametrize("half", HALVES)
def test_no_figure_is_below_its_floor(half: str) -> None:
    scores = measure(half)
    assert fallen(scores.figures(), read_floor()[half]) == []


def test_every_figure_has_a_floor_for_each_half() -> None:
    pinned = read_floor()
    assert set(pinned) == set(HALVES)
    assert all(set(floor) == {*AT_LEAST, *AT_MOST} for floor in pinned.values())


def test_figures_never_fall_below_the_floor_they_allow() -> None:
    assert fallen(GOOD, reached(GOOD)) == []
    assert fallen(POOR, reached(GOOD)) == [
        *(f"{name} is 0.5000, its floor is 0.987" for name in AT_LEAST),
        *(f"{name} is 2.0000, its floor is 0.0" for name in AT_MOST),
    ]


def test_only_the_flag_lowers_a_floor() -> None:
    high, low = reached(GOOD), reached(POOR)
    assert moved(low, high, lower=False) == high
    assert moved(high, low, lower=False) == high
    assert moved(high, low, lower=True) == low

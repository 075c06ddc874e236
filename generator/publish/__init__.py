"""Stage 6: Pages -> docs/. First a plan, which touches nothing; then it is carried out, crash-proof."""

from generator.publish.carrying_out import carry_out
from generator.publish.existing import Existing
from generator.publish.hand_written import hand_written
from generator.publish.planning import Plan, plan
from generator.publish.unchanged import unchanged

__all__ = ["Existing", "Plan", "carry_out", "hand_written", "plan", "unchanged"]

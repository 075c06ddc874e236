"""Stage 6: Pages -> docs/. First a plan, which touches nothing; then it is carried out, crash-proof."""

from generator.publish.carrying_out import carry_out
from generator.publish.hand_written import hand_written
from generator.publish.planning import Plan, plan

__all__ = ["Plan", "carry_out", "hand_written", "plan"]

"""Stage 6: Pages -> docs/. First a plan, which touches nothing; then it is carried out, crash-proof."""

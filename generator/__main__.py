"""`python -m generator` is `gacetilla`."""

import sys

from generator.cli import main

sys.exit(main())

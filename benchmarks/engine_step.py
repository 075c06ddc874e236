"""`python -m benchmarks.engine_step DOCS OUT CONFIG`: docs/ to HTML and nothing else, to be measured."""

import sys
from pathlib import Path

from generator.engine.rendering import render_site

if __name__ == "__main__":
    docs, out, config = map(Path, sys.argv[1:])
    render_site(docs, out, config)

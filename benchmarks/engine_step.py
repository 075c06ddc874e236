"""`python -m benchmarks.engine_step DOCS OUT CONFIG`: docs/ to HTML and nothing else, to be measured."""

import shutil
import sys
from pathlib import Path

from generator.engine.publishing import Places, publish

if __name__ == "__main__":
    docs, out, config = map(Path, sys.argv[1:])
    cache = out.with_name(f"{out.name}-cache")
    for folder in (out, cache):
        shutil.rmtree(folder, ignore_errors=True)
    publish(Places(docs, out, config, cache, search=False))

"""`python -m benchmarks.observed COMMAND…`: runs `gacetilla COMMAND…` and says what its processes took.

One line of JSON on stderr, its last: what this process took (the generator and MkDocs), and what those that
it started took (Pagefind).
"""

import json
import resource
import sys
import time

from generator import cli


def _spent(who: int) -> dict[str, float]:
    usage = resource.getrusage(who)
    return {"cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss}


if __name__ == "__main__":
    began = time.perf_counter()
    code = cli.main(sys.argv[1:])
    spent = {"own": _spent(resource.RUSAGE_SELF), "started": _spent(resource.RUSAGE_CHILDREN)}
    print(json.dumps(spent | {"wall": time.perf_counter() - began, "code": code}), file=sys.stderr)

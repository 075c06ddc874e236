"""Workers on other machines: those of a Dask scheduler, as an executor of `concurrent.futures`.

Dask starts the workers, hands out the work and does that of a lost worker again; nothing of it stands here.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from secrets import token_hex
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from distributed import Client, KilledWorker, Worker, WorkerPlugin

from generator.problems import BuildError
from generator.store.version import code_version

P = ParamSpec("P")
T = TypeVar("T")

CONNECT, WORKERS = 10, 30
"""Seconds to wait for the scheduler, and for a first worker or one in place of all that were lost."""

AHEAD = 64
"""Fewest batches handed out before the first is back: what is held in memory at a time."""

_LOADED = code_version(pages=True)
"""What this process runs: taken when it is loaded, so that a worker older than its files is found out."""

_one_at_a_time = Lock()
"""A worker may have threads; the rules are not asked to know of them, and gain nothing by them."""


class OtherCodeError(Exception):
    """A worker runs other code than the process that sent the work."""


class Cluster(Executor):
    """The workers of a scheduler. Work and results travel in batches, a bounded number at a time."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._pool: Executor = client.get_executor(pure=False)

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a worker call a function."""
        return self._pool.submit(_checked, _LOADED, partial(function, *args, **kwargs))

    def map(
        self, function: Callable[..., T], *iterables: Iterable[Any], timeout: float | None = None,
        chunksize: int = 1,
    ) -> Iterator[T]:  # fmt: skip
        """Apply a function to all items, in order; `timeout` has no meaning here. Raises BuildError."""
        del timeout
        items = zip(*iterables, strict=False)
        ahead = max(AHEAD, 4 * sum(self._client.nthreads().values()))
        under_way: deque[Future[list[T]]] = deque()
        for batch in iter(lambda: list(islice(items, chunksize)), []):
            under_way.append(self.submit(_batch, function, batch))
            if len(under_way) == ahead:
                yield from self._result(under_way.popleft())
        while under_way:
            yield from self._result(under_way.popleft())

    def _result(self, future: "Future[T]") -> T:
        """Wait for a result for as long as somebody works on it. Raises BuildError."""
        while True:
            try:
                return future.result(WORKERS)
            except TimeoutError as error:
                if not self._client.nthreads():
                    raise BuildError(
                        "all workers of the cluster are lost; start some and run again"
                    ) from error
            except OtherCodeError as error:
                raise BuildError(f"{error}; install this version there, from the same lock file") from error
            except KilledWorker as error:
                raise BuildError(f"workers of the cluster died again and again: {error}") from error
            except CancelledError as error:
                raise BuildError("the scheduler of the cluster is lost; start it and run again") from error

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Give up what is not done; the workers go on for others."""
        del cancel_futures
        self._pool.shutdown(wait=wait)


class _Start(WorkerPlugin):
    """Calls a function once in every worker, in those that join later, too."""

    def __init__(self, initializer: Callable[[], None]) -> None:
        self.name = f"gacetilla-{token_hex(8)}"
        self._initializer = initializer

    def setup(self, worker: Worker) -> None:
        self._initializer()


@contextmanager
def executor(address: str, initializer: Callable[[], None]) -> Iterator[Cluster]:
    """Connect to the scheduler at an address; every worker calls `initializer` before anything else.

    Raises BuildError when the scheduler or its workers cannot be reached.
    """
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what fails is told once, as a problem
    try:
        client = Client(address, timeout=CONNECT, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise BuildError(
            f"no scheduler answers at {address} ({error}); start one, or leave --cluster out"
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=WORKERS)
        except TimeoutError as error:
            raise BuildError(f"no worker has joined the scheduler at {address}; start some") from error
        start = _Start(initializer)
        client.register_plugin(start)
        cluster = Cluster(client)
        try:
            yield cluster
        finally:
            cluster.shutdown(wait=False)
            with suppress(OSError):  # a worker that was just lost has nothing to forget
                client.unregister_worker_plugin(start.name)  # type: ignore[no-untyped-call]


def _checked(version: str, function: Callable[[], T]) -> T:
    if version != _LOADED:
        raise OtherCodeError(f"a worker of the cluster runs other code ({_LOADED[:12]}, here {version[:12]})")
    with _one_at_a_time:
        return function()


def _batch(function: Callable[..., T], items: list[tuple[Any, ...]]) -> list[T]:
    return [function(*item) for item in items]

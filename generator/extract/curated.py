"""Evidence for what the curator states in the sidecar."""

from generator.records import Evidence, Seed


def curated(seed: Seed, field: str, value: str, key: str) -> Evidence:
    """Make the row of a value from the sidecar; `key` is the sidecar's key, whose line the row names.

    Raises ValueError when the seed has no sidecar.
    """
    if seed.sidecar is None:
        raise ValueError(f"{seed.name} has no sidecar")
    path = seed.sidecar.path.replace("\\", "/").rsplit("/", 1)[-1]
    return Evidence(field, value, "curator", at=f"{path}:{seed.sidecar.line(key)}")

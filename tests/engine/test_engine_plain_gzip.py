"""Files packed by this project can be unpacked by anybody, and are the same wherever they are packed."""

import gzip
import hashlib
from random import Random

import pytest

from generator.engine.plain_gzip import packed, packed_chunk

CONTENTS = {
    "nothing": b"",
    "one byte": b"a",
    "one byte often": b"a" * 1000,
    "every byte": bytes(range(256)) * 3,
    "noise": Random(1).randbytes(5000),  # noqa: S311  no secret
    "codes longer than allowed": b"".join(bytes([n]) * 2**n for n in range(20)),
}


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("pack", [packed, packed_chunk])
def test_what_is_packed_comes_back(pack, name):
    assert gzip.decompress(pack(CONTENTS[name])) == CONTENTS[name]


@pytest.mark.parametrize(
    ("pack", "digest"), [(packed, "fe2ded7fc41456a6"), (packed_chunk, "5833c9cf7691c5b4")]
)
def test_the_bytes_are_these(pack, digest):
    assert hashlib.sha256(pack(CONTENTS["noise"])).hexdigest().startswith(digest)


def test_lists_of_ids_get_much_smaller():
    chance = Random(2)  # noqa: S311  as above
    ids = b"".join(
        b"\x82\x68n%07x\x19\x01" % chance.randrange(16**7) + chance.randbytes(1) for _ in range(500)
    )
    assert len(packed(ids)) < 0.7 * len(ids)

"""Stage 4: small rows -> Digest. Order, people across articles, near-duplicates, related; never a body."""

from generator.link.linking import link

__all__ = ["link"]

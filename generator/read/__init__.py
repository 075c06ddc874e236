"""Stage 1: a file in seeds/ -> Seed. The only stage, with publish and engine, that opens files."""

from generator.read.folder import read_folder
from generator.read.seed_file import read_seed

__all__ = ["read_folder", "read_seed"]

"""Stage 1: a file in seeds/ -> Seed. The only stage, with publish and engine, that opens files."""

"""Texts as parts of addresses, any script transliterated."""


def slugify(text: str, max_length: int = 0) -> str:
    """Give a text as a slug of at most some characters (0: any number), cut between words."""
    from slugify import slugify as made  # noqa: PLC0415  slow to import, and few texts need it

    return made(text, max_length=max_length, word_boundary=max_length > 0)

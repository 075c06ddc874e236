"""Stage 5: Digest -> Pages. Every page of docs/, unmade: path, keys read, hash of all inputs, function.

What a page hands to the theme: front matter with `template`, and a body that carries all content.
"""

from generator.render.pages import pages
from generator.render.settings import SiteSettings

__all__ = ["SiteSettings", "pages"]

"""The small row of an article: all that the corpus-wide stages may look at."""

from generator.link.signature import signature
from generator.link.summary import summary
from generator.records import Appearance, Article, Official, Row


def row(article: Article, digest: str) -> Row:
    """Make the row of an article; `digest` is the hash of the whole article, in hex."""
    return Row(
        seed=article.seed,
        slug=article.slug,
        former_slugs=article.former_slugs,
        title=article.title,
        title_inferred=article.title_inferred,
        summary=summary(article),
        when=article.when,
        added=article.added,
        state=article.state,
        states=article.states,
        people=tuple(map(_appearance, article.officials)),
        institutions=tuple(institution.id for institution in article.institutions),
        quotes=article.quotes,
        source=article.source,
        publish=article.publish,
        reason=article.reason,
        signature=signature(passage.text for passage in article.body),
        digest=digest,
        content=article.seed_sha256,
        overrides=tuple(key for key, _ in article.overrides),
        overruled=article.overruled,
        note=article.note,
    )


def _appearance(official: Official) -> Appearance:
    return Appearance(
        id=official.id,
        name=official.name,
        role=official.role,
        office=official.office,
        state=official.state,
        organization=official.organization,
        named=official.named,
        gender=official.gender,
        registered=official.registered,
        mentions=official.mentions,
    )

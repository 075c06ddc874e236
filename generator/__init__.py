"""seeds -> read -> clean -> extract -> link -> render -> publish -> engine -> site."""

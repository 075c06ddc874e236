"""The site as open data: plain tables of the digest, and what writes them as CSV, JSON Lines and SQLite."""

"""Pages of docs/ made into pages of the site one by one, each with MkDocs' own parts."""

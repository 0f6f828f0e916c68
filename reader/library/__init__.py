"""The verbs: the only place where ingest, cleaning, language and storage meet. Knows no user interface."""

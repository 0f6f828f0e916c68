"""Clean: markup or text in, `CleanText` out. Pure functions; phrases are data files, one per language."""

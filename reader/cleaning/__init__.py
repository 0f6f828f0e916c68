"""Clean: markup or text in, `CleanText` out. Pure functions; phrases are data files, one per language.

`clean.py` chooses the way: `html` for pages and fragments, `text` for plain text and Markdown; what both need is here.
"""

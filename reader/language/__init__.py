"""Analyse: who is named in a clean text and who said what. Pure functions; models and lexicons are data files.

`analyse.py` is the way: `names` finds and joins the names, then `quotes` what was said and by whom.
"""

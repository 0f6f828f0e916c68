"""The library file: the only package that speaks SQL."""

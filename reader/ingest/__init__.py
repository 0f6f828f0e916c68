"""Fetch and parse: addresses and files in, values out."""

"""Labelled news prose for fitting the name tagger, written by us; see GUIDELINES.md."""

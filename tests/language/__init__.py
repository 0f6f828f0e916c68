"""Tests of the analysis: names and quotations."""

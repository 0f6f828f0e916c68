"""Tests of the formats that articles are exported as."""

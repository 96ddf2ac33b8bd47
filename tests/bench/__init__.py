"""Measurements, each a ratio against its limit in the same run."""

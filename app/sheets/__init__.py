"""Printed sheets: rows -> bytes."""

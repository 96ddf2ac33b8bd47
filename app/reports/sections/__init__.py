"""The chapters of a month's report, one in each file: figures -> blocks."""

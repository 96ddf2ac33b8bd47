"""The month's report: queries -> frozen figures -> bytes."""

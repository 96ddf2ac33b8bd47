"""A believable quarter of a busy station, made up, for trying out and for pictures."""

from app.demo.filling import fill, prepare

__all__ = ["fill", "prepare"]

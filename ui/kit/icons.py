"""Stroke icons of ``resources/icons``, tinted, sharp at any device pixel ratio, drawn once."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.kit.tokens import RESOURCES


def pixmap(name: str, colour: str, size: int = 20) -> QPixmap:
    """Icon *name* (a file of ``resources/icons``) in *colour* (``#RRGGBB``), *size* px square."""
    return _drawn(name, colour, size, _ratio())


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The same as a QIcon, for the few Qt widgets that want one."""
    return QIcon(pixmap(name, colour, size))


def paint(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw icon *name* centred in *rect*, as large as its shorter side."""
    size = int(min(rect.width(), rect.height()))
    left = rect.center().x() - size / 2
    top = rect.center().y() - size / 2
    painter.drawPixmap(round(left), round(top), pixmap(name, colour, size))


def _ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    tinted = _source(name).replace("currentColor", colour)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn

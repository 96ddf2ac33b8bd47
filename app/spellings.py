"""The other spellings of one category or service, seen and changed as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app import catalogue
from app.errors import UserError
from db.models import WordAlias

WORD_MOST = 30


def spellings(session: Session, kind: str) -> dict[UUID, list[str]]:
    """Spellings by what they mean, in the order of their characters.

    Args:
        session: open session.
        kind: ``category`` or ``service``.
    """
    query = select(WordAlias.target_id, WordAlias.word).where(WordAlias.kind == kind)
    found: dict[UUID, list[str]] = {}
    for target, word in session.execute(query.order_by(WordAlias.word)):
        found.setdefault(target, []).append(word)
    return found


def split(text: str) -> list[str]:
    """The words of *text*, parted by commas, blanks or new lines, each once."""
    words = re.split(r"[\s,，、;；]+", text)
    return list(dict.fromkeys(word for word in words if word))


def set_spellings(session: Session, *, kind: str, target_id: UUID, words: Sequence[str]) -> None:
    """Let exactly *words* be the other spellings of *target_id*.

    Raises:
        UserError: ``catalogue.same_word`` (field ``aliases``; values ``word``, ``name``) when a
            word means another one already; ``station.long_text``.
    """
    known = catalogue.aliases(session, kind)
    for word in words:
        if len(word) > WORD_MOST or not word.isprintable():
            raise UserError("station.long_text", field="aliases", most=WORD_MOST)
        if known.get(word, target_id) != target_id:
            name = _name(session, kind, known[word])
            raise UserError("catalogue.same_word", field="aliases", word=word, name=name)
    before = set(spellings(session, kind).get(target_id, ()))
    gone = delete(WordAlias).where(
        WordAlias.kind == kind,
        WordAlias.target_id == target_id,
        WordAlias.word.in_(before - set(words)),
    )
    session.execute(gone)
    for word in words:
        if word not in before:
            catalogue.remember(session, kind=kind, word=word, target_id=target_id)


def _name(session: Session, kind: str, target_id: UUID) -> str:
    rows = catalogue.categories if kind == "category" else catalogue.services
    return next(row.name for row in rows(session, active_only=False) if row.id == target_id)

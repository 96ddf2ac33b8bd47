"""A counter in a process of its own: acts until it is killed or in trouble, telling each act done.

``python -m tests.app.desk_child FOLDER SEED [VISITS]``: one line of stdout for each act that was
acknowledged, ``op <operation id>``; the last one is ``fault <code>`` when the machine fails.
"""

from __future__ import annotations

import random
import sys
from datetime import timedelta
from pathlib import Path

from app import boot, catalogue, people
from app.context import Context, new_op_id
from app.errors import EnvironmentFault, UserError
from app.sheets.service import print_sheets
from app.visits import Entry, sign_in, void


def main(folder: Path, seed: int, most: int) -> None:
    context = boot.open_context(folder, actor=boot.COMMAND)
    chance = random.Random(seed)  # noqa: S311  (no secret)
    kinds = [row.id for row in context.read(catalogue.categories)]
    done = []
    while len(done) < most:
        op_id = new_op_id()
        try:
            act(context, chance, kinds, done, op_id)
        except UserError:
            continue
        except EnvironmentFault as fault:
            tell("fault", fault.code)
            return
        tell("op", op_id)


def act(context: Context, chance, kinds, done, op_id) -> None:
    kind = chance.choices(
        ("in", "late", "void", "person", "sheet", "checkpoint"), (60, 8, 8, 8, 4, 2)
    )[0]
    if kind == "void" and done:
        one = done.pop(chance.randrange(len(done)))
        context.write("visit.void", lambda s: void(s, one, reason="wrong"), op_id)
    elif kind == "person":
        values = {"name": f"王{chance.randrange(10**6)}", "category_id": chance.choice(kinds)}
        context.write("people.add", lambda s: people.add(s, **values), op_id)
    elif kind == "sheet":
        day = context.now().date()
        context.write("sheet.print", lambda s: print_sheets(s, day=day, pages=2), op_id)
    else:
        boot.checkpoint(context) if kind == "checkpoint" else None
        late = timedelta(days=chance.randrange(40)) if kind == "late" else timedelta()
        entry = Entry(
            category_id=chance.choice(kinds),
            heads=chance.randint(1, 4),
            services=chance.randrange(64),
            at=context.now() - late,
        )
        done.append(context.write("visit.sign_in", lambda s: sign_in(s, entry), op_id))


def tell(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201  (the test listens)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int((sys.argv[3:] or ["1000000"])[0]))

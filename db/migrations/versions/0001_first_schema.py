"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
APPEND_ONLY = (
    "disclosures",
    "document_voids",
    "documents",
    "import_rows",
    "imports",
    "month_closes",
    "operations",
    "sheet_prints",
    "sheets",
    "visit_voids",
    "visits",
)


def upgrade() -> None:
    op.create_table(
        "database_info",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_database_info")),
    )
    op.create_table(
        "document_kinds",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("pattern", sa.String(), nullable=False),
        sa.Column("is_yearly", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_document_kinds")),
    )
    op.create_table(
        "holidays",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_work", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_holidays")),
    )
    op.create_table(
        "operations",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=True),
        sa.Column("keeper_id", sa.LargeBinary(16), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("entered_at", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.CheckConstraint(
            "source IN ('desk', 'import', 'command', 'paper')",
            name=op.f("ck_operations_source"),
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_operations")),
        sa.UniqueConstraint("op_id", name=op.f("uq_operations_op_id")),
    )
    with op.batch_alter_table("operations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_operations_name"), ["name"], unique=False)

    op.create_table(
        "person_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.PrimaryKeyConstraint("key", "person_id", name=op.f("pk_person_keys")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("person_keys", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_keys_person_id"), ["person_id"], unique=False)

    op.create_table(
        "visit_day_totals",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "dimension", "key", name=op.f("pk_visit_day_totals")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("visit_day_totals", schema=None) as batch_op:
        batch_op.create_index(
            "ix_visit_day_totals_dimension", ["dimension", "key", "day"], unique=False
        )

    op.create_table(
        "visit_month_totals",
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "dimension", "key", name=op.f("pk_visit_month_totals")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "calendar_days",
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("planned", sa.Boolean(), nullable=True),
        sa.Column("is_marked_open", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_calendar_days_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("station_id", "day", name=op.f("pk_calendar_days")),
    )
    op.create_table(
        "categories",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("short_en", sa.String(), nullable=False),
        sa.Column("icon", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_categories_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_categories")),
        sa.UniqueConstraint("name", name=op.f("uq_categories_name")),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["kind"],
            ["document_kinds.kind"],
            name=op.f("fk_documents_kind_document_kinds"),
        ),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_documents_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint(
            "station_id",
            "kind",
            "year",
            "number",
            name=op.f("uq_documents_station_id_kind_year_number"),
        ),
    )
    op.create_table(
        "imports",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("already", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_imports_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_table(
        "keepers",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "role IN ('head', 'manager', 'leader', 'auditor')",
            name=op.f("ck_keepers_role"),
        ),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_keepers_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keepers")),
    )
    op.create_table(
        "month_closes",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_month_closes_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_closes")),
        sa.UniqueConstraint("month", "revision", name=op.f("uq_month_closes_month_revision")),
        sa.UniqueConstraint("serial", name=op.f("uq_month_closes_serial")),
    )
    op.create_table(
        "month_texts",
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("problems", sa.String(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_month_texts_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_month_texts")),
    )
    op.create_table(
        "privacy_notices",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_zh", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_privacy_notices_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_privacy_notices")),
    )
    op.create_table(
        "services",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("icon", sa.String(), nullable=False),
        sa.Column("bit", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("is_usual", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("bit BETWEEN 0 AND 61", name=op.f("ck_services_bit")),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_services_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_services")),
        sa.UniqueConstraint("bit", name=op.f("uq_services_bit")),
        sa.UniqueConstraint("name", name=op.f("uq_services_name")),
    )
    op.create_table(
        "station_settings",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_station_settings_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_settings")),
        sa.UniqueConstraint(
            "station_id",
            "key",
            "valid_from",
            name=op.f("uq_station_settings_station_id_key_valid_from"),
        ),
    )
    op.create_table(
        "stations",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("plate_no", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("build_mode", sa.String(), nullable=False),
        sa.Column("run_mode", sa.String(), nullable=False),
        sa.Column("host_unit", sa.String(), nullable=False),
        sa.Column("is_24h", sa.Boolean(), nullable=False),
        sa.Column("facilities", sa.String(), nullable=False),
        sa.Column("opening_total", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_stations_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stations")),
        sa.UniqueConstraint("code", name=op.f("uq_stations_code")),
    )
    op.create_table(
        "word_aliases",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("target_id", sa.LargeBinary(16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('category', 'service')", name=op.f("ck_word_aliases_kind")),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_word_aliases_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_aliases")),
        sa.UniqueConstraint("kind", "word", name=op.f("uq_word_aliases_kind_word")),
    )
    op.create_table(
        "document_voids",
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_voids_document_id_documents"),
        ),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_document_voids_op_id_operations"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document_voids")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("category_id", sa.LargeBinary(16), nullable=False),
        sa.Column("employer", sa.String(), nullable=False),
        sa.Column("birth_month", sa.Integer(), nullable=True),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("card_serial", sa.Integer(), nullable=True),
        sa.Column("consent_version", sa.Integer(), nullable=True),
        sa.Column("consent_at", sa.BigInteger(), nullable=True),
        sa.Column("merged_into_id", sa.LargeBinary(16), nullable=True),
        sa.Column("erased_at", sa.BigInteger(), nullable=True),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("birth_month BETWEEN 1 AND 12", name=op.f("ck_people_birth_month")),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_people_merged")),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["categories.id"],
            name=op.f("fk_people_category_id_categories"),
        ),
        sa.ForeignKeyConstraint(
            ["consent_version"],
            ["privacy_notices.version"],
            name=op.f("fk_people_consent_version_privacy_notices"),
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["people.id"],
            name=op.f("fk_people_merged_into_id_people"),
        ),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_people_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("card_serial", name=op.f("uq_people_card_serial")),
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.create_index("ix_people_identity", ["name_key", "phone"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_people_merged_into_id"), ["merged_into_id"], unique=False
        )

    op.create_table(
        "sheets",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_sheets_document_id_documents"),
        ),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_sheets_op_id_operations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheets")),
        sa.UniqueConstraint("document_id", name=op.f("uq_sheets_document_id")),
        sa.UniqueConstraint("serial", name=op.f("uq_sheets_serial")),
    )
    op.create_table(
        "disclosures",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind IN ('unmask', 'export')", name=op.f("ck_disclosures_kind")),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_disclosures_op_id_operations"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_disclosures_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosures")),
    )
    op.create_table(
        "person_months",
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("visits >= 0", name=op.f("ck_person_months_visits")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_months_person_id_people")
        ),
        sa.PrimaryKeyConstraint("person_id", "month", name=op.f("pk_person_months")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sheet_prints",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("sheet_id", sa.LargeBinary(16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_sheet_prints_op_id_operations"),
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["sheets.id"], name=op.f("fk_sheet_prints_sheet_id_sheets")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_prints")),
    )
    with op.batch_alter_table("sheet_prints", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sheet_prints_sheet_id"), ["sheet_id"], unique=False)

    op.create_table(
        "visits",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("day_no", sa.Integer(), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=True),
        sa.Column("category_id", sa.LargeBinary(16), nullable=False),
        sa.Column("services", sa.BigInteger(), nullable=False),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("is_extended", sa.Boolean(), nullable=False),
        sa.Column("is_late", sa.Boolean(), nullable=False),
        sa.Column("group_name", sa.String(), nullable=False),
        sa.Column("remark", sa.String(), nullable=False),
        sa.Column("replaces_id", sa.LargeBinary(16), nullable=True),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "band IN ('<09', '09-12', '12-14', '14-18', '>=18', '未记录')",
            name=op.f("ck_visits_band"),
        ),
        sa.CheckConstraint(
            "source IN ('desk', 'card', 'sheet', 'paper', 'phone', 'door', 'import')",
            name=op.f("ck_visits_source"),
        ),
        sa.CheckConstraint("heads >= 1", name=op.f("ck_visits_heads")),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["categories.id"],
            name=op.f("fk_visits_category_id_categories"),
        ),
        sa.ForeignKeyConstraint(
            ["op_id"], ["operations.op_id"], name=op.f("fk_visits_op_id_operations")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_visits_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["visits.id"], name=op.f("fk_visits_replaces_id_visits")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("visits", schema=None) as batch_op:
        batch_op.create_index("ix_visits_day_at", ["day", "at"], unique=False)
        batch_op.create_index(
            "ix_visits_person_at",
            ["person_id", "at"],
            unique=False,
            sqlite_where=sa.text("person_id IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_visits_replaces_id",
            ["replaces_id"],
            unique=False,
            sqlite_where=sa.text("replaces_id IS NOT NULL"),
        )

    op.create_table(
        "import_rows",
        sa.Column("identity", sa.LargeBinary(length=32), nullable=False),
        sa.Column("import_id", sa.LargeBinary(16), nullable=False),
        sa.Column("visit_id", sa.LargeBinary(16), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_import_rows_import_id_imports")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_import_rows_visit_id_visits")
        ),
        sa.PrimaryKeyConstraint("identity", name=op.f("pk_import_rows")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("import_rows", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_import_rows_import_id"), ["import_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_import_rows_visit_id"), ["visit_id"], unique=False)

    op.create_table(
        "visit_voids",
        sa.Column("visit_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(16), nullable=False),
        sa.Column("op_id", sa.LargeBinary(16), nullable=False),
        sa.Column("changed_seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["op_id"],
            ["operations.op_id"],
            name=op.f("fk_visit_voids_op_id_operations"),
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_visit_voids_visit_id_visits")
        ),
        sa.PrimaryKeyConstraint("visit_id", name=op.f("pk_visit_voids")),
        sqlite_with_rowid=False,
    )
    for table in APPEND_ONLY:
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER no_{act}_{table} BEFORE {act.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def downgrade() -> None:
    raise NotImplementedError("restore the backup made before the upgrade instead")

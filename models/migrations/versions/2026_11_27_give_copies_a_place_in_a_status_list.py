"""Give each certified copy a place in a status list, and remember every key that credentials were signed with.

Copies issued before have no place: their codes on paper hold none, and their status is asked by token.
"""

from alembic import op
import sqlalchemy as sa

revision = "20261127_status_list"
down_revision = "20261127_vault"
branch_labels = None
depends_on = None

_WITHOUT_FORCE = {"certificate": "status = 'revoked'", "register_entry": "state = 'VOIDED'"}
_GUARDED = {
    "status_list_entry": "a place in a status list is printed on its copy and never changes",
    "credential_key": "a key that signed is published for good",
}


def upgrade() -> None:
    op.create_table(
        "status_list_entry",
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("list_number", sa.Integer(), nullable=False),
        sa.Column("list_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("list_index >= 0", name=op.f("ck_status_list_entry_places_from_zero")),
        sa.CheckConstraint("list_number >= 1", name=op.f("ck_status_list_entry_lists_from_one")),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["register_entry.id"],
            name=op.f("fk_status_list_entry_entry_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_status_list_entry")),
        sa.UniqueConstraint("list_number", "list_index", name=op.f("uq_status_list_entry_list_number_list_index")),
    )
    op.create_table(
        "credential_key",
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("certificates", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("first_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_credential_key")),
    )
    for table, state, column in (("certificate", "revoked", "entry_id"), ("register_entry", "voided", "id")):
        where = sa.text(_WITHOUT_FORCE[table])
        op.create_index(f"ix_{table}_{state}", table, [column], sqlite_where=where, postgresql_where=where)
    guard = _guard_sqlite if op.get_bind().dialect.name == "sqlite" else _guard_postgresql
    for table, message in _GUARDED.items():
        guard(table, message)


def _guard_sqlite(table: str, message: str) -> None:
    for operation in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_refuses_{operation.lower()} BEFORE {operation} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )


def _guard_postgresql(table: str, message: str) -> None:
    name = f"{table}_never_changes"
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
    op.execute(f"CREATE TRIGGER {table}_is_never_emptied BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {name}()")

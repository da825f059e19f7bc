"""The table of the logboek; the database itself refuses to change or remove a line."""

from sqlalchemy import DDL, BigInteger, Column, Connection, Index, Integer, MetaData, Table, Text
from sqlalchemy.schema import CreateIndex, CreateTable

from zvh.levensloop.logboek.regel import COLUMNS

NUMBER = BigInteger().with_variant(Integer, "sqlite")

LOGBOEK = Table(
    "logboek",
    MetaData(),
    Column("id", NUMBER, primary_key=True, autoincrement=False),
    *(Column(name, NUMBER if name == "aantal" else Text, nullable=name == "aantal") for name in COLUMNS),
    Column("zegel", Text, nullable=False),
)
INDEXES = [Index(f"logboek_{name}", LOGBOEK.c[name]) for name in ("tijd", "casus")]
INDEXES.append(Index("logboek_wie", LOGBOEK.c.wie, LOGBOEK.c.casus, LOGBOEK.c.tijd))

REFUSAL = "Het logboek groeit alleen: een regel verandert niet en verdwijnt niet."
# In SQLite, INSERT OR REPLACE removes a line without asking the trigger on DELETE.
SQLITE = [
    f"CREATE TRIGGER logboek_{name} BEFORE {what} ON logboek {when} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for name, what, when in (
        ("update", "UPDATE", ""),
        ("delete", "DELETE", ""),
        ("replace", "INSERT", "WHEN EXISTS (SELECT 1 FROM logboek WHERE id = NEW.id)"),
    )
]
POSTGRESQL = [
    "CREATE FUNCTION logboek_weigert() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
    "CREATE TRIGGER logboek_weigert BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek "
    "FOR EACH STATEMENT EXECUTE FUNCTION logboek_weigert()",
]


def make(connection: Connection) -> None:
    """Make table, indexes and triggers, in one transaction: where the table is, all is."""
    connection.execute(CreateTable(LOGBOEK))
    for index in INDEXES:
        connection.execute(CreateIndex(index))
    for statement in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.execute(DDL(statement))

"""Names of the two files; apart, so that who looks into one of them need not load SQLAlchemy."""

JOURNAL = "journal.db"
MIRROR = "mirror.db"

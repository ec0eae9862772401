"""The smallest account that does all we do: rights by table and column, none to change the site."""

from moderator.site.wordpress.tables import shared_prefix

_READ_POSTS = (
    "ID",
    "post_author",
    "post_date",
    "post_date_gmt",
    "post_content",
    "post_title",
    "post_status",
    "comment_status",
    "post_modified_gmt",
    "post_type",
    "comment_count",
)


def _name(text: str) -> str:
    return "`" + text.replace("`", "``") + "`"


def _string(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def grants(*, user: str, host: str, database: str, prefix: str) -> str:
    """SQL for an administrator to read and run; it names no password."""
    account = f"{_string(user)}@{_string(host)}"
    shared = shared_prefix(prefix)

    def grant(rights: str, table: str) -> str:
        return f"GRANT {rights} ON {_name(database)}.{_name(table)} TO {account};"

    return "\n".join(
        [
            "-- First the account, with a password of your own:",
            f"-- CREATE USER {account} IDENTIFIED BY '...';",
            "-- Comments: read them all, change nothing but their status.",
            grant("SELECT, UPDATE (comment_approved)", f"{prefix}comments"),
            "-- Beside them: WordPress's restore marks and our own notes.",
            grant("SELECT, INSERT, DELETE", f"{prefix}commentmeta"),
            "-- Articles: read what is shown beside a comment, keep their comment counts.",
            grant(f"SELECT ({', '.join(_READ_POSTS)}), UPDATE (comment_count)", f"{prefix}posts"),
            "-- Names of authors, sections and of the site (left out, only names and settings are missing).",
            grant("SELECT (ID, user_login, display_name)", f"{shared}users"),
            grant("SELECT (option_name, option_value)", f"{prefix}options"),
            grant("SELECT (term_id, name)", f"{prefix}terms"),
            grant("SELECT (term_taxonomy_id, term_id, taxonomy)", f"{prefix}term_taxonomy"),
            grant("SELECT (object_id, term_taxonomy_id)", f"{prefix}term_relationships"),
            "-- How often articles were read, where a plugin counts it. Others keep other things there too,",
            "-- so this is yours to decide:",
            "-- " + grant("SELECT (post_id, meta_key, meta_value)", f"{prefix}postmeta"),
            "",
        ]
    )

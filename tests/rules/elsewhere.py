"""Modules without a test file of their own name: which test takes its place, and why."""

TESTED_BY: dict[str, tuple[str, str]] = {
    # test file: (why its subject is larger than one module, the modules below src/moderator)
    "tests/sync/test_intake.py": (
        "a batch is what an intake takes",
        """
        sync/batches.py
        """,
    ),
    "tests/sync/test_judge.py": (
        "what is kept of the spam help's work is told by what it does with it",
        """
        store/groups.py store/learned.py store/scores.py sync/listed.py
        """,
    ),
    "tests/desk/test_sites.py": (
        "an entry is what adding and mending a site makes",
        """
        domain/site_entry.py desk/reported.py
        """,
    ),
    "tests/desk/test_desk.py": (
        "the desk inherits it",
        """
        desk/picking.py
        """,
    ),
    "tests/views/test_author_view.py": (
        "the drawer shows what its words and bars are made of",
        """
        views/author_html.py widgets/share_plot.py
        """,
    ),
    "tests/views/test_alone.py": (
        "ways to look at one comment or its article",
        """
        views/quick_look.py
        """,
    ),
    "tests/views/test_settings_dialog.py": (
        "the dialog is its fields and its page of keys",
        """
        views/keys_page.py views/setting_field.py
        """,
    ),
    "tests/views/test_report_dialog.py": (
        "the dialog draws and says what its words are made of",
        """
        views/report_words.py
        """,
    ),
    "tests/widgets/test_column_plot.py": (
        "columns are filled with them",
        """
        widgets/textures.py
        """,
    ),
    "tests/views/test_journal_dialog.py": (
        "the dialog shows what its words are made of",
        """
        views/journal_html.py
        """,
    ),
    "tests/views/test_watch_dialog.py": (
        "the dialog tells a rehearsal in words, and what is kept shows in row and pane",
        """
        views/listed_words.py views/marking.py views/rehearsal_html.py
        """,
    ),
    "tests/journeys/test_main_job.py": (
        "the window is one machine: whole journeys by real keys, through every part of it",
        """
        views/announcer.py views/article_html.py views/bulk_view.py
        views/cheat_sheet.py views/comment_words.py views/conflict_view.py
        views/connecting.py views/differences.py
        views/flag_dialog.py views/instance.py views/main_window.py
        views/menus.py views/message.py
        views/queue_view.py views/running.py views/shows.py views/stage.py views/status_view.py
        views/thread_html.py views/verbs.py views/words_dialog.py
        widgets/elided_label.py widgets/icons.py
        widgets/initial.py widgets/measures.py widgets/notice_bar.py
        widgets/progress_line.py widgets/queue_name.py widgets/queue_table.py
        widgets/quote.py widgets/side_card.py widgets/sign_browser.py
        widgets/step_list.py widgets/verb_button.py
        """,
    ),
}

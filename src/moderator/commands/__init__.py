"""Every command, declared once: the menus, the palette, the cheat sheet, the keys and the README come from here.

May import `desk` and `domain`. A command is a function of the `Desk` and the `Stage`; keys and menus call it.
"""

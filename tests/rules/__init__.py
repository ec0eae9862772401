"""Rules the whole tree keeps: imports, sizes, keys, forms, the README, and that tests mirror the source."""

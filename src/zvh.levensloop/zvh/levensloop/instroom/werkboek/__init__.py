"""Many running cases at once, from one workbook: first a dry run, then all good rows in one go (process.md §2)."""

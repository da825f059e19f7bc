"""Who got an adopted record, which way and on which day: noted by the house, shown beside the record."""

"""What all records of a casus share: needed fields, adoption, frozen facts, gebeurtenissen, the walls around them."""

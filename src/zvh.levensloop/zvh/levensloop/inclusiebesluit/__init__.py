"""The inclusiebesluit: what the partners at the inclusietafel decide together (step 1)."""

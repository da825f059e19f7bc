"""The few colours of a printed document; text keeps a contrast of 4.5 or more (a test counts)."""

INK = "1D2A2F"
ACCENT = "0B5563"
GREY = "55636A"
ALARM = "8A2B0A"
LINE = "BFCDD1"
SHADE = "E8F0F1"
ALARM_SHADE = "FCEEE6"

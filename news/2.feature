One command leads from a fresh clone to the intranet of a Zorg- en Veiligheidshuis with demo cases, and from a casus to its levensloopplan as a Word document.

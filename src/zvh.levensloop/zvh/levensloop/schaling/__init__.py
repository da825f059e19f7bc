"""Op- en afschalen: a scenario of the adopted plan starts, makes its actions, and ends."""

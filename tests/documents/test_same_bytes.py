"""The same facts give the same bytes, whoever asks, wherever and whenever."""

import hashlib
import os
import subprocess
import sys

import pytest
from tests.core.plans import docx
from tests.documents.files import DOCUMENTS

SUM = """
import hashlib, locale
try: locale.setlocale(locale.LC_ALL, "")
except locale.Error: pass
from tests.core.plans import docx
from tests.documents.files import DOCUMENTS
print(hashlib.sha256(b"".join(map(docx, DOCUMENTS.values()))).hexdigest())
"""


@pytest.mark.parametrize(
    "settings",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "2"},
    ],
)
def test_another_clock_language_and_process_change_nothing(settings):
    done = subprocess.run(
        [sys.executable, "-c", SUM], env=os.environ | settings, capture_output=True, text=True, check=True
    )

    here = hashlib.sha256(b"".join(map(docx, DOCUMENTS.values()))).hexdigest()
    assert done.stdout.strip() == here

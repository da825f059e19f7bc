"""The guidance of the approach: pages that everybody reads and the redactie keeps."""

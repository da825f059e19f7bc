"""Downloads of documents, in the browser and over REST."""

"""The beëindiging: the client died, moved abroad, or the casus stops for another reason; no exit and no refusal."""

"""Every field of a profile, at every level, for every reader, through everything that tells something of a member."""

"""The desk of those who look after accounts: their members, what they may do for each, the log of what was done."""

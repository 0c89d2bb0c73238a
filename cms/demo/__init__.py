"""The demo network: fictional people and pages around the true facts of Co’hop. Plain data, written the same every time."""

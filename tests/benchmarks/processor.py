"""Processor time, as Linux counts it."""

import os
from pathlib import Path

from django.db import connection

TICK = os.sysconf("SC_CLK_TCK")
USER_TIME, SYSTEM_TIME = 11, 12  # places in /proc/<pid>/stat, after the name


def seconds(pids):
    """The seconds of processor that these processes have used, in user and in system mode."""
    ticks = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[USER_TIME]) + int(fields[SYSTEM_TIME])
    return ticks / TICK


def tree(pid):
    """`pid` and all that descend from it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(descendant for child in children for descendant in tree(int(child)))]


def database_servers():
    """The processes of a PostgreSQL of this machine that serve others than us; none for SQLite."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        pids = [pid for (pid,) in cursor.fetchall()]
    return [pid for pid in pids if _is_postgres(pid)]


def _is_postgres(pid):
    try:
        return Path(f"/proc/{pid}/comm").read_text().startswith("postgres")
    except FileNotFoundError:
        return False

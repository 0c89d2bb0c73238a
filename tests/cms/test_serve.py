"""The command of `make demo`, as a real process."""

import os
import signal
import socket
import subprocess

import pytest

from tests.processes import PATIENCE, children, running, until


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize(("harm", "code"), [(signal.SIGKILL, 1), (signal.SIGSTOP, 0)])
def test_nothing_that_it_started_outlives_it(transactional_db, tmp_path, harm, code):
    """Neither when the worker dies and leaves orphans, nor at Ctrl-C when the worker hangs.

    All that it starts holds its output open: the output ends with the last of them.
    """
    command = ("manage.py", "serve", "--port", free_port())
    with running(*command, stdout=subprocess.PIPE, VAR_DIR=str(tmp_path)) as process:
        assert any(b"Ctrl-C" in line for line in process.stdout)
        _server, worker = children(process.pid)
        until(lambda: children(worker))
        (sentinel,) = children(worker)
        os.kill(sentinel, harm)
        if harm == signal.SIGSTOP:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        assert process.returncode == code

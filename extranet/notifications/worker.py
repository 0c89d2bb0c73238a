"""The worker: django-q2's own, but for what becomes of it when one of its processes is killed."""

import logging
from multiprocessing import active_children

from django_q import cluster
from django_q.conf import Conf
from django_q.queues import Queue

fork = cluster.get_mp_context()
logger = logging.getLogger(__name__)


class Sentinel(cluster.Sentinel):
    """Guards one worker, one monitor and one pusher as a whole.

    Who is killed while it waits for a queue keeps that queue's lock for ever, and nobody would read it again: all of
    them start anew then, on new queues. The broker hands out again whatever the old queues held.
    """

    def reincarnate(self, process):
        """Replace a process that ended in order or whose task lasts too long; start all anew after any other death."""
        if process.exitcode in (None, 0):
            return super().reincarnate(process)
        for child in active_children():
            child.kill()
            child.join()
        self.pool.clear()  # the guard is going through this very list
        self.task_queue, self.result_queue, self.event_out = Queue(maxsize=Conf.QUEUE_LIMIT), Queue(), fork.Event()
        self.spawn_cluster()
        self.reincarnations += 1
        logger.critical("All processes start anew: %s died with exit code %s", process.name, process.exitcode)


class Cluster(cluster.Cluster):
    """The main process, which starts our sentinel and passes on the signal to stop."""

    def start(self):
        """Work until a signal says to stop; return the sentinel's exit code, which is 0 when it stopped in order."""
        self.stop_event, self.start_event = fork.Event(), fork.Event()
        self.sentinel = fork.Process(target=Sentinel, args=(self.stop_event, self.start_event, self.cluster_id))
        self.sentinel.start()
        self.sentinel.join()
        return self.sentinel.exitcode

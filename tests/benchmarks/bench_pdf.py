"""`python -m tests.benchmarks.bench_pdf`: what the PDF of a recap costs beside bare WeasyPrint on the same HTML.

It makes a full recap in a database and folders of its own, and leaves nothing behind. Wanted: a ratio of 1.2 at most,
and a second download that costs what a file costs.
"""

import gc
import os
import shutil
import statistics
import time
from contextlib import ExitStack

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
django.setup()

import weasyprint  # noqa: E402
from django.conf import settings  # noqa: E402
from django.test import RequestFactory  # noqa: E402
from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: E402

from pages import downloads  # noqa: E402
from tests.factories.recaps import full_recap  # noqa: E402

ROUNDS = 7
WANTED = 1.2


def seconds(work):
    """The CPU time of one call; what an earlier one left is swept before."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def same_html(recap):
    """The HTML that our render gives to WeasyPrint, and what fetches its files."""
    seen, html = {}, weasyprint.HTML

    def spy(string, **options):
        seen.update(string=string, **options)
        return html(string=string, **options)

    weasyprint.HTML = spy
    try:
        downloads._made(recap)
    finally:
        weasyprint.HTML = html
    return seen


def a_long_recap():
    """Six pages and more, with a gallery: what a day leaves."""
    paragraph = f"<p>On se raconte, on note, on classe, on vote. {'On recommence. ' * 9}</p>"
    return full_recap(body=[("paragraph", "".join(f"<h3>Temps {n}</h3>{paragraph * 5}" for n in range(6)))])


def main():
    """Print both costs and their ratio, then that of the second download."""
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    with ExitStack() as after:
        after.callback(shutil.rmtree, settings.FILES, ignore_errors=True)
        after.callback(teardown_databases, databases, verbosity=0)
        recap = a_long_recap()
        given = same_html(recap)
        ours, bare = [], []
        for _ in range(ROUNDS):  # by turns, so that a busy machine slows both
            bare.append(seconds(lambda: weasyprint.HTML(**given).write_pdf(pdf_variant="pdf/ua-1")))
            ours.append(seconds(lambda: downloads._made(recap)))
        ratio = statistics.median(ours) / statistics.median(bare)
        request = RequestFactory().get("/")
        downloads.response(request, recap).close()
        second = statistics.median(seconds(lambda: read(downloads.response(request, recap))) for _ in range(50))
        weight = downloads.size(recap)
        pages = len(weasyprint.HTML(**given).render().pages)
    print(f"{pages} pages, {weight / 1000:.0f} kB, median of {ROUNDS}, CPU")
    print(f"bare WeasyPrint   {statistics.median(bare) * 1000:8.1f} ms")
    print(f"our render        {statistics.median(ours) * 1000:8.1f} ms   {ratio:.2f} × (wanted: {WANTED} at most)")
    print(f"second download   {second * 1000:8.2f} ms")
    return 0 if ratio <= WANTED else 1


def read(response):
    for _ in response.streaming_content:
        pass
    response.close()


if __name__ == "__main__":
    raise SystemExit(main())

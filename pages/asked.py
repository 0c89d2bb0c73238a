"""What an address asks of a list: a page number, a month, a year, a filter."""

from django.core.paginator import Paginator


def is_misread(request, name, understood):
    """Tell whether the parameter `name` of the address holds something else than what was `understood` of it."""
    text = request.GET.get(name)
    return bool(text) and text != str(understood)


def page_of(rows, size, request, count=None):
    """The page of `rows` that is asked for, or the nearest; it has the `numbers` to link to, and may be `misread`.

    `count` is how many rows there are, where that is known already.
    """
    paginator = Paginator(rows, size)
    if count is not None:
        paginator.count = count
    page = paginator.get_page(request.GET.get("page"))
    page.numbers = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    page.misread = is_misread(request, "page", page.number)
    return page


class AskedMixin:
    """A list that says so, with 404, when the address asks of it what does not exist; it is there all the same."""

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        if (getattr(response, "context_data", None) or {}).get("misread"):
            response.status_code = 404
        return response

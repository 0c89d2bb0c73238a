from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from pages import downloads
from pages.models import RecapPage

PER_PAGE = 20


def recap_list(request):
    """The library: all that the member may read, newest first, found by any of its words."""
    text = request.GET.get("q", "").strip()[:100]
    readable = RecapPage.objects.visible_to(request.user).best_for(get_language())
    years = readable.years()
    year = next((year for year in years if str(year) == request.GET.get("annee")), None)
    recaps = readable.of_year(year).found_by(text).for_cards().newest_first()
    paginator = Paginator(recaps, PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    for recap in page:
        recap.pdf_size = downloads.size(recap)
    context = {
        "page_obj": page,
        "page_numbers": list(paginator.get_elided_page_range(page.number)),
        "text": text,
        "years": years,
        "year": year,
    }
    return render(request, "extranet/recaps/recap_list.html", context)


def recap_pdf(request, pk):
    """The download, for members; what they may not read does not exist."""
    readable = RecapPage.objects.visible_to(request.user).select_related("locale")
    return downloads.response(request, get_object_or_404(readable, pk=pk))

from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from pages import downloads
from pages.asked import is_misread, page_of
from pages.models import RecapPage

PER_PAGE = 20


def recap_list(request):
    """The library: all that the member may read, newest first, found by any of its words."""
    text = request.GET.get("q", "").strip()[:100]
    readable = RecapPage.objects.visible_to(request.user).best_for(get_language())
    years = readable.years()
    year = next((year for year in years if str(year) == request.GET.get("annee")), None)
    recaps = readable.of_year(year).found_by(text).for_cards().newest_first()
    page = page_of(recaps, PER_PAGE, request)
    for recap in page:
        recap.pdf_size = downloads.size(recap)
    context = {
        "page_obj": page,
        "page_numbers": page.numbers,
        "misread": page.misread or is_misread(request, "annee", year),
        "text": text,
        "years": years,
        "year": year,
    }
    return render(request, "extranet/recaps/recap_list.html", context, status=404 if context["misread"] else 200)


def recap_pdf(request, pk):
    """The download, for members; what they may not read does not exist."""
    readable = RecapPage.objects.visible_to(request.user).select_related("locale")
    return downloads.response(request, get_object_or_404(readable, id=pk))

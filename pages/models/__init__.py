from .agenda import EventIndexPage, EventSectionPage
from .base import Audience
from .content import ContentPage, FormField, FormPage
from .cooperatives import Cooperative, CooperativeIndexPage, CooperativePage
from .events import EventPage
from .home import HomePage
from .media import Attachment, Picture, Rendition
from .news import NewsIndexPage, NewsPage, NewsSectionPage
from .occurrence import Occurrence
from .recaps import RecapIndexPage, RecapPage, RecapSectionPage
from .site import LegalSettings

__all__ = [
    "Attachment",
    "Audience",
    "ContentPage",
    "Cooperative",
    "CooperativeIndexPage",
    "CooperativePage",
    "EventIndexPage",
    "EventPage",
    "EventSectionPage",
    "FormField",
    "FormPage",
    "HomePage",
    "LegalSettings",
    "NewsIndexPage",
    "NewsPage",
    "NewsSectionPage",
    "Occurrence",
    "Picture",
    "RecapIndexPage",
    "RecapPage",
    "RecapSectionPage",
    "Rendition",
]

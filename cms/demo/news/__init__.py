"""Twelve pieces of news. `days_ago` counts back from today; `after` counts on from the Conviviale."""

from cms.demo.french import typeset
from cms.demo.news import cooperatives, network

NEWS = typeset([*network.NEWS, *cooperatives.NEWS])

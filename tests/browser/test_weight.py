"""What the home page costs whoever opens it."""

HOME_REQUESTS, HOME_BYTES = 25, 200_000
WEIGHED = {"document", "stylesheet", "script", "font"}


def test_the_home_page_is_light(browser, demo_site):
    context = browser.new_context(base_url=demo_site)
    calls = []
    page = context.new_page()
    page.on("request", lambda call: calls.append(call))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    weighed = [call for call in calls if call.resource_type in WEIGHED]
    assert {call.resource_type for call in weighed} >= {"document", "stylesheet", "font"}
    assert len(calls) <= HOME_REQUESTS
    assert sum(call.sizes()["responseBodySize"] for call in weighed) <= HOME_BYTES
    context.close()

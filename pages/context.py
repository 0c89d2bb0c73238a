def site(request):
    """What every template may name, whatever the view."""
    return {}

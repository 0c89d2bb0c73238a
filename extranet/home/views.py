from django.shortcuts import render


def home(request):
    """The member's home."""
    return render(request, "extranet/home/home.html")

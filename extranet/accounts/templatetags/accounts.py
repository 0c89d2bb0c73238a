"""What templates ask of accounts."""

from django import template

from extranet.accounts.devices import device
from extranet.accounts.permissions import looks_after_accounts

register = template.Library()
register.filter("device", device)
register.filter("looks_after_accounts", looks_after_accounts)

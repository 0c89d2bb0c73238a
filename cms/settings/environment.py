"""Where whatever differs between machines comes from: the environment, and a file .env beside manage.py."""

from pathlib import Path

from environs import Env

BASE_DIR = Path(__file__).resolve().parents[2]
env = Env()
env.read_env(BASE_DIR / ".env", recurse=False)

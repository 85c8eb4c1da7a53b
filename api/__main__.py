"""`python -m api` is the `saoy` command."""

from api.cli import main

if __name__ == "__main__":
    main()

"""The door: `custmgr` and `python -m custmgr`."""

import sys


def run() -> None:
    """Run this process's command line and leave with its status."""
    import gc

    gc.set_threshold(50_000)  # a start-up makes many things that stay; looking through them costs a tenth of it
    from custmgr.main import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()

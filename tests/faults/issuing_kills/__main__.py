"""python -m tests.faults.issuing_kills --kills 1000 --seed 1 [--order one_transaction]

Kills workers that issue copies on a real PostgreSQL and prints what does not hold at the end. Exit code 1 when
anything does not: which is what the order `one_transaction` must end in.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from models.database import Database
from tests.faults.issuing_kills.campaign import Campaign
from tests.faults.issuing_kills.orders import ORDERS
from tests.servers.postgres import PostgresServer


def main() -> int:
    arguments = _arguments()
    server = PostgresServer()
    started = time.monotonic()
    try:
        server.start()
        database = Database(server.create_database("kills"))
        database.upgrade()
        with tempfile.TemporaryDirectory() as folder:
            campaign = Campaign(database, Path(folder), arguments.order, arguments.seed)
            found = campaign.run(kills=arguments.kills, documents=arguments.documents or 2 * arguments.kills)
        database.dispose()
    finally:
        server.remove()
    sys.stdout.write(
        f"order {arguments.order}, seed {arguments.seed}: {campaign.killed_at_work} workers killed while they issued, "
        f"{campaign.killed_after_signing} of them after a signature; {time.monotonic() - started:.0f} s\n"
    )
    sys.stdout.write(("\n".join(found) or "every number once, on one content, with one complete copy") + "\n")
    return 1 if found else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.issuing_kills")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--documents", type=int, default=0, help="twice the kills when not given: some are finished")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--order", choices=sorted(ORDERS), default="intent")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

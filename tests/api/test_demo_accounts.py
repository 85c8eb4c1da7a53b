"""The demo office: made once, printed every time, never in production."""

from pathlib import Path

from sqlalchemy import func, select

from api.auth import verify_password
from api.container import Container
from api.demo_accounts import ACCOUNTS_FILE, demo_accounts, demo_office
from api.settings import load_settings
from models.entities import Agency, UserAccount


def test_the_printed_passwords_open_the_accounts_and_stay_the_same(empty_container: Container) -> None:
    first = demo_accounts(empty_container)
    second = demo_accounts(empty_container)

    assert first == second
    with empty_container.database.read() as session:
        clerk = session.scalars(select(UserAccount).where(UserAccount.login == "canbo")).one()
        assert session.scalar(select(func.count()).select_from(Agency)) == 1
    password = next(account.password for account in first if account.login == "canbo")
    assert verify_password(password, clerk.password_hash)


def test_after_the_file_is_lost_the_newly_printed_passwords_hold(container: Container) -> None:
    demo_accounts(container)
    (container.settings.data_folder / ACCOUNTS_FILE).unlink()

    accounts = {account.login: account.password for account in demo_accounts(container)}

    with container.database.read() as session:
        officer = session.scalars(select(UserAccount).where(UserAccount.login == "lanhdao")).one()
    assert verify_password(accounts["lanhdao"], officer.password_hash)


def test_nobody_else_on_the_machine_may_read_the_passwords(container: Container) -> None:
    demo_accounts(container)

    assert (container.settings.data_folder / ACCOUNTS_FILE).stat().st_mode & 0o077 == 0


def test_clerk_and_officer_of_the_demo_office_are_two_people(container: Container) -> None:
    office = demo_office(container)

    assert len({office.citizen_id, office.clerk_id, office.officer_id}) == 3


def test_production_has_no_demo_accounts(tmp_path: Path) -> None:
    production = load_settings(
        {
            "SAOY_DATA_FOLDER": str(tmp_path),
            "SAOY_ENVIRONMENT": "production",
            "SAOY_PUBLIC_BASE_ADDRESS": "https://saoy.example",
            "SAOY_TIMESTAMP_URL": "https://tsa.example",
        }
    )

    assert demo_accounts(Container(production)) == ()
    assert not (tmp_path / ACCOUNTS_FILE).exists()

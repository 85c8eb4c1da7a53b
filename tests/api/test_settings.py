"""Settings: one place, checked at start, secrets never shown."""

import pytest

from api.settings import Environment, SettingsError, load_settings


def test_without_any_variable_the_embedded_default_is_configured() -> None:
    settings = load_settings({})

    assert settings.environment is Environment.DEVELOPMENT
    assert settings.is_embedded
    assert settings.database_address().endswith("var/saoy.sqlite3")


def test_the_address_printed_in_codes_follows_the_port_unless_it_is_given() -> None:
    assert load_settings({"SAOY_PORT": "8123"}).public_base_address == "http://localhost:8123"
    given = {"SAOY_PORT": "8123", "SAOY_PUBLIC_BASE_ADDRESS": "https://saoy.example"}
    assert load_settings(given).public_base_address == "https://saoy.example"


def test_a_misspelt_setting_is_refused_and_the_right_name_is_suggested() -> None:
    with pytest.raises(SettingsError) as refusal:
        load_settings({"SAOY_UPLOAD_MAX_BYTE": "10"})

    assert "SAOY_UPLOAD_MAX_BYTES" in str(refusal.value)


def test_variables_of_the_test_suite_and_of_other_programs_are_left_alone() -> None:
    settings = load_settings({"SAOY_TEST_POSTGRESQL": "x", "PATH": "/bin"})

    assert settings.port == 8000


def test_a_wrong_value_is_refused_without_repeating_it() -> None:
    with pytest.raises(SettingsError) as refusal:
        load_settings({"SAOY_PORT": "hunter2"})

    assert "SAOY_PORT" in str(refusal.value)
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize(
    "missing",
    [
        {"SAOY_PUBLIC_BASE_ADDRESS": "http://saoy.example", "SAOY_TIMESTAMP_URL": "http://tsa.example"},
        {"SAOY_PUBLIC_BASE_ADDRESS": "https://saoy.example"},
    ],
)
def test_production_refuses_plain_http_and_the_local_time_stamp_authority(missing: dict[str, str]) -> None:
    with pytest.raises(SettingsError):
        load_settings({"SAOY_ENVIRONMENT": "production", **missing})


def test_a_database_password_is_not_printed() -> None:
    settings = load_settings({"SAOY_DATABASE_URL": "postgresql+psycopg://saoy:hunter2@db/saoy"})

    assert "hunter2" not in repr(settings)
    assert "hunter2" not in settings.model_dump_json()
    assert "hunter2" in settings.database_address()

"""Settings: one place, checked at start, secrets never shown."""

from pathlib import Path

import pytest

from api.container import Container
from api.settings import Environment, SecondReader, SettingsError, load_settings
from certify.copy_template import TemplateInvalidError
from models.errors import UnavailableError
from ocr.weights_manifest import ReaderModelUnverifiedError


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


def test_a_readers_digest_without_a_reader_is_refused() -> None:
    with pytest.raises(SettingsError):
        load_settings({"SAOY_READER_MODEL_SHA256": "0" * 64})
    with pytest.raises(SettingsError):
        load_settings({"SAOY_READER_MODEL": "models/own", "SAOY_READER_MODEL_SHA256": "0" * 63})

    given = load_settings({"SAOY_READER_MODEL": "models/own", "SAOY_READER_MODEL_SHA256": "0" * 64})
    assert given.reader_model == Path("models/own")


def test_no_second_reader_is_asked_unless_it_is_wanted_by_name() -> None:
    assert Container(load_settings({})).second_reader is None
    assert load_settings({"SAOY_SECOND_READER": "tesseract"}).second_reader is SecondReader.TESSERACT
    with pytest.raises(SettingsError):
        load_settings({"SAOY_SECOND_READER": "paddle"})


def test_a_second_reader_that_is_wanted_and_not_there_is_said_at_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(UnavailableError):
        _ = Container(load_settings({"SAOY_SECOND_READER": "tesseract"})).second_reader


def test_a_reader_of_ones_own_is_checked_before_it_is_loaded(tmp_path: Path) -> None:
    for name in ("inference.onnx", "inference.yml"):
        (tmp_path / name).write_bytes(b"x")

    with pytest.raises(ReaderModelUnverifiedError):
        _ = Container(load_settings({"SAOY_READER_MODEL": str(tmp_path)})).reader


def test_a_database_password_is_not_printed() -> None:
    settings = load_settings({"SAOY_DATABASE_URL": "postgresql+psycopg://saoy:hunter2@db/saoy"})

    assert "hunter2" not in repr(settings)
    assert "hunter2" not in settings.model_dump_json()
    assert "hunter2" in settings.database_address()


def test_agencies_templates_are_read_from_their_folder_and_wrong_ones_told_at_start(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "H24.15.03.toml").write_text('colour = "#0000ff"\n')
    settings = load_settings({"SAOY_COPY_TEMPLATES": str(templates), "SAOY_DATA_FOLDER": str(tmp_path)})

    known = Container(settings).copy_templates
    (templates / "H24.15.04.toml").write_text('colour = "blue"\n')

    assert known["H24.15.03"].colour == (0.0, 0.0, 1.0)
    with pytest.raises(TemplateInvalidError):
        Container(settings).executors("io")

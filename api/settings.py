"""Every setting of the system: names, units, defaults, and what is refused.

A setting is an environment variable `SAOY_<NAME>`. An unknown `SAOY_` variable is refused, since a misspelt
limit is a limit that does not hold. Names beginning with `SAOY_TEST_` belong to the test suite.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from models.errors import SaoyError

PREFIX = "SAOY_"
TEST_PREFIX = "SAOY_TEST_"


class SettingsError(SaoyError):
    """The configuration is wrong; nothing starts."""

    code = "configuration_invalid"
    message = "Cấu hình không hợp lệ nên hệ thống không khởi động."
    message_en = "The configuration is not valid, so nothing starts."


class Environment(StrEnum):
    """Development may use `Insecure…` stand-ins; production refuses to start with them."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class SecondReader(StrEnum):
    """Which engine is asked a second time about key fields."""

    NONE = "none"
    TESSERACT = "tesseract"


class Settings(BaseSettings):
    """The configuration of one process. Frozen: what was checked at start is what runs."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True, case_sensitive=False)

    environment: Environment = Environment.DEVELOPMENT
    data_folder: Path = Path("var")
    database_url: SecretStr | None = None
    """Default: SQLite inside the data folder."""
    public_base_address: str = ""
    """Printed in QR codes and used in links; without a slash at the end. Default: this machine at `port`."""
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000

    upload_max_bytes: Annotated[int, Field(gt=0)] = 100 * 1024 * 1024
    upload_max_files: Annotated[int, Field(gt=0)] = 20
    verify_max_bytes: Annotated[int, Field(gt=0)] = 50 * 1024 * 1024

    reader_threads: Annotated[int, Field(ge=1, le=64)] = 1
    reader_model: Path | None = None
    """A folder with a PaddleOCR recogniser of one's own (`inference.onnx`, `inference.yml`, `manifest.json`)."""
    reader_model_sha256: Annotated[str, Field(pattern="^[0-9a-fA-F]{64}$")] | None = None
    """Of the folder's two files, one after the other; stands in for its manifest."""
    second_reader: SecondReader = SecondReader.NONE
    """Reads key fields again after the first reading; where the two differ a person looks."""
    cpu_workers: Annotated[int, Field(ge=0, le=256)] = 1
    io_workers: Annotated[int, Field(ge=0, le=256)] = 1
    lease_seconds: Annotated[int, Field(ge=5, le=3600)] = 60
    worker_recycle_after_pages: Annotated[int, Field(ge=1)] = 500
    worker_memory_max_mebibytes: Annotated[int, Field(ge=256)] = 2048
    stop_grace_seconds: Annotated[int, Field(ge=1, le=600)] = 30

    celery_broker_url: SecretStr | None = None
    """Scale mode only: RabbitMQ carries wake-up tokens, the job table stays the truth."""

    copy_templates: Path | None = None
    """A folder with agencies' own templates of certified copies, `<agency code>.toml`; see docs/running.md."""

    timestamp_url: str | None = None
    """RFC 3161 authority. Without one, development uses the local authority."""
    timestamp_secondary_url: str | None = None
    """Asked when the first authority does not answer, or answers wrongly."""
    timestamp_timeout_seconds: Annotated[int, Field(ge=1, le=600)] = 180
    timestamp_grace_minutes: Annotated[int, Field(ge=0, le=7 * 24 * 60)] = 240
    """When documents have waited this long for a time-stamp, no further ones are signed."""
    signing_keys: Path | None = None
    """A TOML file: which key belongs to which officer and agency, and whom to believe (docs/running.md)."""
    signing_batch_max: Annotated[int, Field(ge=1, le=500)] = 20
    """How many documents an officer may sign, or a keeper of the seal have sealed, with one confirmation."""
    seal_keeper_agencies: Annotated[str, Field(pattern=r"^(\*|[^\s,*]+(,[^\s,*]+)*)?$")] = ""
    """Codes of agencies, commas between them, whose seal a keeper applies after the officer's signature; `*` for all.
    At all others the seal goes with the officer's signature."""

    signing_alarm_minute: Annotated[int, Field(ge=1)] = 40
    signing_alarm_hour: Annotated[int, Field(ge=1)] = 300
    signing_alarm_closed: Annotated[int, Field(ge=1)] = 20
    """More signatures in one officer's name in a minute, an hour, or while offices are closed raise an alarm."""
    signing_alarm_suspends: bool = False
    """Whether an alarm stops the officer's signing until an administrator has looked into it."""

    log_key: Path | None = None
    """The register log's private key (`saoy log new-key`). Without one, development makes its own."""
    log_verifier_keys: Path | None = None
    """Public keys to believe beside it, one a line: former keys of the log, and the witnesses'."""

    fee_rules: Path | None = None
    """A table of fees and exemptions in the form of `certify/fees.toml`, in the place of the national one."""
    work_calendar: Path | None = None
    """Holidays and working weekend days in the form of `certify/work_calendar.toml`, in the place of ours."""

    looks_keep_days: Annotated[int, Field(ge=30, le=36_500)] = 1825
    """How long it is kept who in an office looked at which document; the owner reads it that long."""

    access_token_seconds: Annotated[int, Field(ge=30, le=3600)] = 600

    @model_validator(mode="before")
    @classmethod
    def _default_public_address(cls, given: dict[str, Any]) -> dict[str, Any]:
        if given.get("public_base_address"):
            return given
        return {**given, "public_base_address": f"http://localhost:{given.get('port', 8000)}"}

    @model_validator(mode="after")
    def _refuse_unsafe_production(self) -> Self:
        """Production needs its own database, keys' time-stamps and an https address."""
        if self.public_base_address.endswith("/"):
            raise ValueError("SAOY_PUBLIC_BASE_ADDRESS must not end with a slash")
        if self.reader_model_sha256 is not None and self.reader_model is None:
            raise ValueError("SAOY_READER_MODEL_SHA256 says nothing without SAOY_READER_MODEL")
        if self.environment is Environment.PRODUCTION:
            if not self.public_base_address.startswith("https://"):
                raise ValueError("SAOY_PUBLIC_BASE_ADDRESS must be https:// in production")
            if self.timestamp_url is None:
                raise ValueError("SAOY_TIMESTAMP_URL is needed in production: the local authority is insecure")
        return self

    @property
    def timestamp_grace(self) -> timedelta:
        """How long documents may wait for a time-stamp before no further ones are signed."""
        return timedelta(minutes=self.timestamp_grace_minutes)

    @property
    def agencies_with_keeper(self) -> frozenset[str]:
        """Codes of agencies; `*` among them stands for every agency."""
        return frozenset(self.seal_keeper_agencies.split(",")) - {""}

    @property
    def looks_keep(self) -> timedelta:
        """How long a look at a document is kept."""
        return timedelta(days=self.looks_keep_days)

    @property
    def is_production(self) -> bool:
        return self.environment is Environment.PRODUCTION

    def database_address(self) -> str:
        """The database URL, the SQLite file of the data folder by default."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.embedded_database_file}"

    @property
    def embedded_database_file(self) -> Path:
        """Where the embedded database lies unless another address is set."""
        return self.data_folder.resolve() / "saoy.sqlite3"

    @property
    def trust_bundle_file(self) -> Path:
        """Where `saoy trust export` writes and `saoy verify --offline` reads unless told otherwise."""
        return self.data_folder / "trust.json"

    @property
    def is_embedded(self) -> bool:
        """Whether this is the embedded default: SQLite, and no server beside it."""
        return self.database_address().startswith("sqlite")


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process. Raises SettingsError naming the variable, never its value."""
    environ = os.environ if environ is None else environ
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    given = {name: value for name, value in environ.items() if name.startswith(PREFIX)}
    for name in sorted(given):
        if name not in known and not name.startswith(TEST_PREFIX):
            close = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else ""
            raise SettingsError(detail=f"unknown setting {name}{hint}")
    values = {name[len(PREFIX) :].lower(): value for name, value in given.items() if name in known}
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        reasons = "; ".join(
            f"{PREFIX}{'_'.join(str(part) for part in problem['loc']).upper()}: {problem['msg']}"
            for problem in error.errors(include_input=False, include_url=False)
        )
        raise SettingsError(detail=reasons) from None

"""Builds every object, once, when it is first needed. The only place that knows which adapter stands behind what.

Nothing heavy happens at import or at construction, so that commands that do not read start at once. A container
belongs to one process and is never shared across a fork.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from api.settings import Settings
from models.errors import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from api.auth import LoginThrottle
    from api.execution import Executor
    from api.incoming import AdmissionGate
    from api.tokens import TokenIssuer
    from certify.development_authority import InsecureDevelopmentAuthority
    from certify.development_tsa import InsecureDevelopmentTimestampAuthority
    from certify.fees import FeeTable
    from certify.habits import AgencyHabits
    from certify.issuing import IssueContext
    from certify.record_signing import RecordContext
    from certify.register_lookup import DatabaseRegister
    from certify.signing import Signers
    from certify.timestamps import TimestampClient
    from certify.trust import TrustMaterial
    from certify.verification import VerificationReport
    from certify.work_calendar import WorkCalendar
    from digitize.limits import IntakeLimits
    from digitize.pipeline import DigitizationPipeline
    from digitize.steps import StepContext
    from models.database import Database
    from models.entities import Agency, UserAccount
    from models.storage import BlobStore
    from ocr.reader import LineReader, PageReader


class Container:
    """The objects of one process. Use as a context manager where connections should be closed in order."""

    def __init__(self, settings: Settings) -> None:
        """Opens nothing yet."""
        self.settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close what was opened."""
        if "_timestamp_authority" in self.__dict__:
            self._timestamp_authority.stop()
        if "database" in self.__dict__:
            self.database.dispose()

    @cached_property
    def database(self) -> Database:
        """The records."""
        from models.database import Database

        return Database(self.settings.database_address())

    @cached_property
    def storage(self) -> BlobStore:
        """The encrypted blobs of the data folder."""
        from models.storage import LocalBlobStore, load_or_create_master_key

        folder = self.settings.data_folder
        return LocalBlobStore(folder / "blobs", load_or_create_master_key(folder / "keys" / "storage.key"))

    @cached_property
    def limits(self) -> IntakeLimits:
        """What a file may be."""
        from digitize.limits import IntakeLimits

        return IntakeLimits(file_bytes=self.settings.upload_max_bytes)

    @cached_property
    def reader(self) -> PageReader:
        """The default reader, or the one of the settings; loading its networks takes a second or two."""
        from ocr.paddle_reader import PaddleReader
        from ocr.weights_manifest import verify_reader_model

        folder = self.settings.reader_model
        own = verify_reader_model(folder, self.settings.reader_model_sha256) if folder else None
        return PaddleReader(own, threads=self.settings.reader_threads)

    @cached_property
    def second_reader(self) -> LineReader | None:
        """Asked about key fields, where the settings want one. Raises UnavailableError when it is not installed."""
        if self.settings.second_reader == "none":
            return None
        from ocr.tesseract_reader import TesseractReader

        return TesseractReader()

    @cached_property
    def pipeline(self) -> DigitizationPipeline:
        """Reads files in this process, for the command line."""
        from digitize.pipeline import DigitizationPipeline

        return DigitizationPipeline(self.reader, limits=self.limits, second_reader=self.second_reader)

    @cached_property
    def token_issuer(self) -> TokenIssuer:
        """Makes and reads the access tokens of other systems."""
        from api.tokens import TokenIssuer
        from models.storage import load_or_create_master_key

        key = load_or_create_master_key(self.settings.data_folder / "keys" / "tokens.key")
        return TokenIssuer(key, self.settings.access_token_seconds)

    @cached_property
    def login_throttle(self) -> LoginThrottle:
        """Counts wrong secrets in this process."""
        from api.auth import LoginThrottle

        return LoginThrottle()

    @cached_property
    def admission_gate(self) -> AdmissionGate:
        """Bounds how many uploads this process looks at together."""
        from api.incoming import AdmissionGate

        return AdmissionGate()

    def executors(self, pool: str) -> dict[str, Executor]:
        """What to do for each kind of job of a pool. Imports only what that pool's jobs need."""
        if pool == "io":
            from certify import issuing, record_signing

            # A table that cannot be read is said at start, not at the first copy.
            _ = self.fee_table

            return {
                issuing.JOB_KIND: lambda claimed: issuing.execute(claimed, self.issue_context),
                record_signing.JOB_KIND: lambda claimed: record_signing.execute(claimed, self.record_context),
            }
        from digitize import steps

        # A second reader that is wanted and not installed is said at start, not at the first document.
        _ = self.second_reader
        return dict.fromkeys(steps.KINDS, lambda claimed: steps.execute(claimed, self.step_context))

    @cached_property
    def step_context(self) -> StepContext:
        """What the reading steps need."""
        from digitize.steps import StepContext

        return StepContext(self.database, self.storage, self.reader, self.limits, self.second_reader)

    @property
    def issue_context(self) -> IssueContext:
        """What issuing needs: keys, time-stamps, the address printed in the QR code.

        Built anew for each copy: revocation lists age while a worker lives.
        """
        from certify.issuing import IssueContext

        return IssueContext(
            database=self.database,
            storage=self.storage,
            signers_for=self._signers_for,
            timestamps=self.timestamps,
            verification_base=self.settings.public_base_address,
            habits_for=self.habits_for,
        )

    def habits_for(self, agency: Agency) -> AgencyHabits:
        """An office's habits, with the fees and the working days of this installation."""
        return replace(habits_for(agency), fees=self.fee_table, calendar=self.work_calendar)

    @cached_property
    def fee_table(self) -> FeeTable:
        """The fees of the settings, or the national ones. Raises InvalidValueError for a file in another form."""
        from certify.fees import national_table, read_table

        return read_table(self.settings.fee_rules) if self.settings.fee_rules else national_table()

    @cached_property
    def work_calendar(self) -> WorkCalendar:
        """The working days of the settings, or ours. Raises InvalidValueError for a file in another form."""
        from certify.work_calendar import national_calendar, read_calendar

        return read_calendar(self.settings.work_calendar) if self.settings.work_calendar else national_calendar()

    @property
    def record_context(self) -> RecordContext:
        """What signing the records of decisions needs."""
        from certify.record_signing import RecordContext

        return RecordContext(self.database, self._signers_for)

    @cached_property
    def authority(self) -> InsecureDevelopmentAuthority:
        """The development keys. Refuses in production."""
        from api.demo_people import AGENCY_NAME, OFFICER
        from certify.development_authority import DevelopmentNames, InsecureDevelopmentAuthority

        return InsecureDevelopmentAuthority(
            self._authority_folder,
            production=self.settings.is_production,
            names=DevelopmentNames(AGENCY_NAME, OFFICER.display_name, OFFICER.position_title),
        )

    @property
    def _authority_folder(self) -> Path:
        return self.settings.data_folder / "keys" / "development"

    def _signers_for(self, agency: Agency, officer: UserAccount) -> Signers:
        """The keys of the officer and of the agency's seal. Raises UnavailableError where these are not theirs.

        The statement names the officer, so the certificate must be his: a key of somebody else never stands in.
        """
        from api.demo_people import AGENCY_CODE, OFFICER
        from certify.signing import Signers

        if agency.code != AGENCY_CODE or officer.login != OFFICER.login:
            raise UnavailableError(
                "Chưa có khóa ký của người ký hoặc của cơ quan này nên chưa ký được. Hãy báo cho cán bộ kỹ thuật.",
                "There is no signing key of this officer or agency. Tell the maintainers.",
                code="no_signing_key",
            )
        return Signers(self.authority.officer, self.authority.seal, self.authority.trust())

    @property
    def timestamps(self) -> TimestampClient:
        """The time-stamp authority of the settings, or the development one in a thread of this process."""
        from certify.timestamps import TimestampClient, TimestampService

        address = self.settings.timestamp_url or self._timestamp_authority.url
        service = TimestampService(address, float(self.settings.timestamp_timeout_seconds))
        return TimestampClient(service, self.authority.trust())

    @cached_property
    def _timestamp_authority(self) -> InsecureDevelopmentTimestampAuthority:
        from certify.development_tsa import InsecureDevelopmentTimestampAuthority

        responder = InsecureDevelopmentTimestampAuthority(
            self.authority.timestamp_key, production=self.settings.is_production
        )
        responder.start()
        return responder

    @cached_property
    def register(self) -> DatabaseRegister:
        """The register as verification asks it."""
        from certify.register_lookup import DatabaseRegister

        return DatabaseRegister(self.database, habits_for)

    def verify(self, file: Path, extra_roots: Sequence[Path] = ()) -> VerificationReport:
        """Verify anybody's file against our trust, our register and roots that the caller believes."""
        from certify.verification import verify_file

        return verify_file(
            file,
            trust_roots=self._trust(extra_roots),
            register=self.register if self._has_records else None,
        )

    @property
    def _has_records(self) -> bool:
        """Verifying must not create a database: on a fresh machine there is simply no register to ask."""
        if self.settings.database_url is None:
            # Told without the database library, which would take longer to load than a small file to verify.
            return self.settings.embedded_database_file.is_file()
        if not self.settings.is_embedded:
            return True
        from sqlalchemy import make_url

        return Path(make_url(self.settings.database_address()).database or "").is_file()

    def _trust(self, extra_roots: Sequence[Path]) -> TrustMaterial:
        from certify.trust import TrustMaterial, read_certificates

        extra = tuple(certificate for file in extra_roots for certificate in read_certificates(file))
        if self.settings.is_production or not (self._authority_folder / "root.pem").exists():
            return TrustMaterial(extra)
        own = self.authority.trust()
        return TrustMaterial((*own.roots, *extra), own.intermediates, own.revocation_lists)


def habits_for(agency: Agency) -> AgencyHabits:
    """An office's habits: the national defaults."""
    from certify.habits import AgencyHabits

    return AgencyHabits()

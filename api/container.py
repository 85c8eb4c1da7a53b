"""Builds every object, once, when it is first needed. The only place that knows which adapter stands behind what.

Nothing heavy happens at import or at construction, so that commands that do not read start at once. A container
belongs to one process and is never shared across a fork.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from api.key_container import KeyContainer
from api.settings import SettingsError
from models.errors import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from types import TracebackType

    from sqlalchemy.orm import Session

    from api.auth import LoginThrottle
    from api.execution import Executor
    from api.incoming import AdmissionGate
    from api.tokens import TokenIssuer
    from certify.copy_template import CopyTemplate
    from certify.credentials.es256 import PublicKey
    from certify.fees import FeeTable
    from certify.habits import AgencyHabits
    from certify.issuing import IssueContext
    from certify.record_signing import RecordContext
    from certify.register_lookup import DatabaseRegister
    from certify.register_memory import RegisterMemory
    from certify.renewal import RenewalContext
    from certify.signing_watch import SigningWatch
    from certify.verification import VerificationReport
    from certify.work_calendar import WorkCalendar
    from digitize.limits import IntakeLimits
    from digitize.pipeline import DigitizationPipeline
    from digitize.steps import StepContext
    from models.document_metadata import DocumentKind
    from models.entities import Agency, Certificate, SealingPolicy
    from models.storage import LocalBlobStore
    from ocr.reader import LineReader, PageReader


class Container(KeyContainer):
    """The objects of one process. Use as a context manager where connections should be closed in order."""

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
    def storage(self) -> LocalBlobStore:
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
            from certify import issuing, issuing_batch, record_signing, renewal, sealing, sealing_job

            # A misspelt code would leave an office without its keeper: said at start as well.
            self.require_keepers_agencies()

            # A table that cannot be read is said at start, not at the first copy.
            _ = self.fee_table

            # A template that is wrong is said at start, not at the first copy.
            _ = self.copy_templates
            return {
                issuing.JOB_KIND: lambda claimed: issuing.execute(claimed, self.issue_context),
                issuing_batch.JOB_KIND: lambda claimed: issuing_batch.execute(claimed, self.issue_context),
                sealing.JOB_KIND: lambda claimed: sealing_job.execute(claimed, self.issue_context),
                sealing.BATCH_KIND: lambda claimed: sealing_job.execute_batch(claimed, self.issue_context),
                renewal.JOB_KIND: lambda claimed: renewal.execute(claimed, self.renewal_context),
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
            log=self.register_log,
            habits_for=self.habits_for,
            kind_of=document_kind,
            vault_keys=self.vault_keys,
            memory=self.register_memory,
            credentials=self.credential_issuer,
            watch=self._signing_watch,
        )

    @property
    def _signing_watch(self) -> SigningWatch:
        from certify.signing_watch import SigningLimits, SigningWatch

        settings = self.settings
        limits = SigningLimits(
            settings.signing_alarm_minute,
            settings.signing_alarm_hour,
            settings.signing_alarm_closed,
            suspends=settings.signing_alarm_suspends,
        )
        return SigningWatch(limits, self.work_calendar)

    def credential_of(
        self, session: Session, certificate: Certificate, *, actor: str, now: datetime, holder: PublicKey | None = None
    ) -> str:
        """The credential of one copy. Raises NoCredentialError or CopyWithoutForceError."""
        from certify.credentials.copy_credential import NoCredentialError, credential_of_copy

        if self.credential_issuer is None:
            raise NoCredentialError
        return credential_of_copy(
            session, certificate, self.credential_issuer, actor=actor, habits_for=habits_for, now=now, holder=holder
        )

    @property
    def renewal_context(self) -> RenewalContext:
        """What renewing archive time-stamps needs; built anew each time, as `issue_context` is."""
        from certify.renewal import RenewalContext

        return RenewalContext(
            self.database,
            self.storage,
            self._own_trust,
            self.timestamps,
            source=self._revocation_source,
            memory=self.register_memory,
        )

    def habits_for(self, agency: Agency) -> AgencyHabits:
        """An office's habits, with the fees, the working days and the template of copies of this installation."""
        habits = habits_for(agency)
        template = self.copy_templates.get(agency.code, habits.template)
        sealing = self.sealing_of(agency)
        return replace(habits, fees=self.fee_table, calendar=self.work_calendar, template=template, sealing=sealing)

    def sealing_of(self, agency: Agency) -> SealingPolicy:
        """Whether the office's seal goes with the officer's signature or through its keeper's hands."""
        from models.entities import SealingPolicy

        is_kept = bool({agency.code, "*"} & self.settings.agencies_with_keeper)
        return SealingPolicy.KEEPER if is_kept else SealingPolicy.WITH_OFFICER

    def require_keepers_agencies(self) -> None:
        """Raises SettingsError for a code that no agency has: its copies would be sealed without the keeper.

        An office that is not set up yet, or a database that does not answer yet, has nothing to be compared with.
        """
        from sqlalchemy import select

        from models.entities import Agency

        wanted = self.settings.agencies_with_keeper - {"*"}
        if not wanted:
            return
        try:
            with self.database.read() as session:
                known = set(session.scalars(select(Agency.code)))
        except UnavailableError:
            return
        if known and not wanted <= known:
            raise SettingsError(detail=f"SAOY_SEAL_KEEPER_AGENCIES: no agency {', '.join(sorted(wanted - known))}")

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
        from certify.record_signing import LetterSigning, RecordContext

        letters = LetterSigning(self.storage, self.timestamps, self.habits_for)
        return RecordContext(self.database, self._signers_for, self.register_memory, letters)

    @cached_property
    def register_memory(self) -> RegisterMemory:
        """What must not be forgotten with the database: beside the keys, on its own backup."""
        from certify.register_memory import RegisterMemory
        from models.storage import load_or_create_master_key

        folder = self.settings.data_folder / "keys"
        return RegisterMemory(folder / "register", load_or_create_master_key(folder / "register.key"))

    def remember(self, act: Callable[[Session, RegisterMemory, str], None], subject_id: str) -> None:
        """After the commit of an act of `certify.remembered_acts`, and before anybody is told of it."""
        with self.database.read() as session:
            act(session, self.register_memory, subject_id)

    def require_register_open(self, session: Session) -> None:
        """Before an act that changes the register, in its transaction: neither restored nor rewritten.

        Raises RegisterOlderError or LogRolledBackError.
        """
        from certify.log.records import require_leads_to_all

        self.require_not_restored(session)
        require_leads_to_all(session, self.signed_heads())

    def require_not_restored(self, session: Session) -> None:
        """Before a revocation, which waits for no key and no inquiry, but would be lost in a restored database.

        Raises RegisterOlderError.
        """
        from certify.log.records import size_of
        from certify.register_memory import RegisterOlderError

        signed = max((head.size for head in self.signed_heads()), default=0)
        self.register_memory.require_not_older(session)
        if signed and size_of(session) < signed:
            raise RegisterOlderError(detail=f"log: {size_of(session)} of {signed} entries")

    def require_register_not_older(self) -> None:
        """The gate at start. Raises RegisterOlderError for a database restored from a backup and not reconciled.

        A database that does not answer yet is not older: whoever issues asks again.
        """
        from certify.register_memory import RegisterOlderError

        if self.register_memory.head() is None and not self.signed_heads():
            return
        try:
            with self.database.read() as session:
                self.require_not_restored(session)
        except UnavailableError as error:
            if isinstance(error, RegisterOlderError):
                raise

    @cached_property
    def link_throttle(self) -> LoginThrottle:
        """Counts one-time links that open nothing, in this process."""
        from api.auth import LoginThrottle

        return LoginThrottle()

    @cached_property
    def copy_templates(self) -> dict[str, CopyTemplate]:
        """The agencies' own templates by agency code. Raises TemplateInvalidError."""
        from certify.copy_template import read_template

        folder = self.settings.copy_templates
        return {path.stem: read_template(path) for path in sorted(folder.glob("*.toml"))} if folder else {}

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
            trust_roots=self.trust(extra_roots),
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


def habits_for(agency: Agency) -> AgencyHabits:
    """An office's habits: the national defaults."""
    from certify.habits import AgencyHabits

    return AgencyHabits()


@cache
def document_kind(type_code: str | None) -> DocumentKind:
    """What national exchange calls a document of that type."""
    from classifiers.catalogue import DocumentTypeCatalogue
    from models.document_metadata import DocumentKind

    known = {document_type.code: document_type for document_type in DocumentTypeCatalogue.load().types}
    found = known.get(type_code or "")
    return DocumentKind.of(found.name, found.national_code) if found else DocumentKind()

"""Builds every object, once, when it is first needed. The only place that knows which adapter stands behind what.

Nothing heavy happens at import or at construction, so that commands that do not read start at once. A container
belongs to one process and is never shared across a fork.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from api.settings import Settings
from models.errors import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from types import TracebackType

    from sqlalchemy.orm import Session

    from api.auth import LoginThrottle
    from api.execution import Executor
    from api.incoming import AdmissionGate
    from api.signing_keys import ConfiguredKeys
    from api.tokens import TokenIssuer
    from certify.certificate_status import RevocationSource
    from certify.copy_template import CopyTemplate
    from certify.credentials.es256 import PublicKey
    from certify.credentials.issuer import CredentialIssuer
    from certify.credentials.key_trust import KeyRing
    from certify.credentials.status_lists import StatusLists
    from certify.credentials.trust_bundle import TrustBundle
    from certify.development_authority import InsecureDevelopmentAuthority
    from certify.development_tsa import InsecureDevelopmentTimestampAuthority
    from certify.fees import FeeTable
    from certify.habits import AgencyHabits
    from certify.issuing import IssueContext
    from certify.log.checkpoint import Checkpoint
    from certify.log.notes import SignerKey, VerifierKey
    from certify.log.register_log import RegisterLog
    from certify.record_signing import RecordContext
    from certify.register_lookup import DatabaseRegister
    from certify.register_memory import RegisterMemory
    from certify.remote_signing import Transactions
    from certify.renewal import RenewalContext
    from certify.signing import Signers
    from certify.timestamp_authorities import TimestampAuthorities
    from certify.trust import TrustMaterial
    from certify.vault.keys import VaultKeys
    from certify.verification import VerificationReport
    from certify.work_calendar import WorkCalendar
    from digitize.limits import IntakeLimits
    from digitize.pipeline import DigitizationPipeline
    from digitize.steps import StepContext
    from models.database import Database
    from models.document_metadata import DocumentKind
    from models.entities import Agency, Certificate, UserAccount
    from models.storage import LocalBlobStore
    from ocr.reader import LineReader, PageReader


class Container:
    """The objects of one process. Use as a context manager where connections should be closed in order."""

    def __init__(self, settings: Settings) -> None:
        """Opens nothing yet."""
        self.settings = settings
        self._timestamps: tuple[TrustMaterial, TimestampAuthorities] | None = None

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
            from certify import issuing, issuing_batch, record_signing, renewal

            # A table that cannot be read is said at start, not at the first copy.
            _ = self.fee_table

            # A template that is wrong is said at start, not at the first copy.
            _ = self.copy_templates
            return {
                issuing.JOB_KIND: lambda claimed: issuing.execute(claimed, self.issue_context),
                issuing_batch.JOB_KIND: lambda claimed: issuing_batch.execute(claimed, self.issue_context),
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
        )

    @cached_property
    def credential_issuer(self) -> CredentialIssuer | None:
        """Signs credentials, codes and status lists. None in production, where no key for it can be set up yet."""
        if self.settings.is_production:
            return None
        from api.field_rules import rules_of
        from certify.credentials.issuer import CredentialIssuer

        return CredentialIssuer(self.authority.credential_key, self.settings.public_base_address, rules_of)

    @cached_property
    def status_lists(self) -> StatusLists | None:
        """The status lists of this office; None where it gives no credentials."""
        if self.credential_issuer is None:
            return None
        from certify.credentials.status_lists import StatusLists

        return StatusLists(self.database, self.credential_issuer)

    @property
    def credential_keys(self) -> KeyRing:
        """The keys that are published: those that signed here and that an authority has certified."""
        from certify.credentials.key_trust import certified_keys
        from certify.credentials.status_register import remembered_keys
        from models.clock import utc_now

        with self.database.read() as session:
            keys = remembered_keys(session)
        return certified_keys(keys, self._trust(()), utc_now())

    def trust_bundle(self) -> TrustBundle:
        """What somebody without a network verifies with. Raises UnavailableError where no credentials are given."""
        from certify.credentials.trust_bundle import TrustBundle
        from models.clock import utc_now

        if self.status_lists is None:
            raise UnavailableError(
                "Cơ quan chưa có khóa ký dữ liệu xác nhận nên chưa có danh sách tin cậy.",
                "There is no credential key here, so there is nothing to trust yet.",
                code="no_credential_key",
            )
        tokens = self.status_lists.every_token()
        address, keys = self.settings.public_base_address, self.credential_keys.keys
        return TrustBundle(address, utc_now(), keys, self._trust(()), tokens, self.register_log.verifier)

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
            self.database, self.storage, self._own_trust, self.timestamps, source=self._revocation_source
        )

    @cached_property
    def configured_keys(self) -> ConfiguredKeys | None:
        """The keys of the settings; None where development keys stand in. Raises SigningKeysInvalidError."""
        if self.settings.signing_keys is None:
            return None
        from api.signing_keys import ConfiguredKeys

        return ConfiguredKeys(
            self.settings.signing_keys,
            production=self.settings.is_production,
            transactions=self._transactions,
        )

    def _transactions(self) -> Transactions:
        from certify.signing_journal import SigningJournal

        return SigningJournal(self.database)

    @cached_property
    def _revocation_source(self) -> RevocationSource | None:
        """Development keys have their lists beside them; all others are asked about where they say."""
        if self.configured_keys is None:
            return None
        from certify.revocation_sources import OnlineRevocationSource

        return OnlineRevocationSource(self.configured_keys.revocation_hosts)

    @property
    def _own_trust(self) -> TrustMaterial:
        """Whom this office believes when it signs and time-stamps."""
        return self.configured_keys.trust() if self.configured_keys is not None else self.authority.trust()

    @cached_property
    def register_log(self) -> RegisterLog:
        """The transparency log of the register. Raises UnavailableError in production without a key of its own."""
        from certify.log.register_log import RegisterLog

        return RegisterLog(self.database, self._log_key, self._signed_head_file)

    @property
    def _signed_head_file(self) -> Path:
        return self.settings.data_folder / "log" / "signed-head"

    def last_signed_head(self) -> Checkpoint | None:
        """What the log last signed for, as the file beside the database remembers it."""
        from certify.log.register_log import last_signed_head

        return last_signed_head(self._signed_head_file)

    @cached_property
    def _log_key(self) -> SignerKey:
        from certify.log.key_files import insecure_development_key, read_signer_key

        if self.settings.log_key is not None:
            return read_signer_key(self.settings.log_key)
        origin = f"{self.settings.public_base_address.partition('://')[2]}/log"
        return insecure_development_key(self._log_key_file, origin, production=self.settings.is_production)

    @property
    def _log_key_file(self) -> Path:
        return self._authority_folder / "log.key"

    @property
    def log_keys(self) -> tuple[VerifierKey, ...]:
        """The logs and witnesses that are believed here: this log's own key and those of the settings."""
        from certify.log.key_files import read_verifier_keys

        listed = self.settings.log_verifier_keys
        known = read_verifier_keys(listed) if listed is not None else ()
        has_own = self.settings.log_key is not None or (not self.settings.is_production and self._log_key_file.exists())
        return (self._log_key.verifier, *known) if has_own else known

    def habits_for(self, agency: Agency) -> AgencyHabits:
        """An office's habits, with the fees, the working days and the template of copies of this installation."""
        habits = habits_for(agency)
        template = self.copy_templates.get(agency.code, habits.template)
        return replace(habits, fees=self.fee_table, calendar=self.work_calendar, template=template)

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
    def register_memory(self) -> RegisterMemory:
        """What must not be forgotten with the database: beside the keys, on its own backup."""
        from certify.register_memory import RegisterMemory
        from models.storage import load_or_create_master_key

        folder = self.settings.data_folder / "keys"
        return RegisterMemory(folder / "register", load_or_create_master_key(folder / "register.key"))

    def remember_revocation(self, document_id: str, actor_id: str) -> None:
        """After the commit of a revocation."""
        from certify.reconciliation import remember_revocation

        with self.database.read() as session:
            remember_revocation(session, self.register_memory, document_id, actor_id)

    def require_register_not_older(self) -> None:
        """The gate at start. Raises RegisterOlderError for a database restored from a backup and not reconciled.

        A database that does not answer yet is not older: whoever issues asks again.
        """
        from certify.register_memory import RegisterOlderError

        if self.register_memory.head() is None:
            return
        try:
            with self.database.read() as session:
                self.register_memory.require_not_older(session)
        except UnavailableError as error:
            if isinstance(error, RegisterOlderError):
                raise

    @cached_property
    def vault_keys(self) -> VaultKeys:
        """Under which results are found by number and owner. Losing this key loses the finding, not the copies."""
        from certify.vault.keys import VaultKeys
        from models.storage import load_or_create_master_key

        return VaultKeys(load_or_create_master_key(self.settings.data_folder / "keys" / "vault.key"))

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
        """The keys of the officer and of the agency's seal. Raises NoSigningKeyError where these are not theirs.

        The statement names the officer, so the certificate must be his: a key of somebody else never stands in.
        """
        from api.demo_people import AGENCY_CODE, OFFICER
        from api.signing_keys import NoSigningKeyError
        from certify.signing import Signers
        from models.entities import SignerRole

        keys = self.configured_keys
        if keys is not None:
            return Signers(
                keys.key_of(agency.code, SignerRole.OFFICER, officer.login),
                keys.key_of(agency.code, SignerRole.SEAL),
                keys.trust(),
                self._revocation_source,
            )
        if agency.code != AGENCY_CODE or officer.login != OFFICER.login:
            raise NoSigningKeyError
        return Signers(self.authority.officer, self.authority.seal, self.authority.trust())

    @property
    def timestamps(self) -> TimestampAuthorities:
        """The time-stamp authorities of the settings, or the development one in a thread of this process.

        The same ones for as long as whom we believe is the same: they remember who failed a moment ago.
        """
        trust = self._own_trust
        if self._timestamps is None or self._timestamps[0] != trust:
            self._timestamps = trust, self._timestamp_authorities(trust)
        return self._timestamps[1]

    def _timestamp_authorities(self, trust: TrustMaterial) -> TimestampAuthorities:
        from certify.timestamp_authorities import TimestampAuthorities
        from certify.timestamps import TimestampClient, TimestampService

        seconds = float(self.settings.timestamp_timeout_seconds)
        addresses = [self.settings.timestamp_url or self._timestamp_authority.url]
        if self.settings.timestamp_secondary_url is not None:
            addresses.append(self.settings.timestamp_secondary_url)
        return TimestampAuthorities(
            [TimestampClient(TimestampService(each, seconds), trust, self._revocation_source) for each in addresses]
        )

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
        logs = tuple(str(key) for key in self.log_keys)
        if self.configured_keys is not None:
            return self.configured_keys.trust().joined(TrustMaterial(extra, log_keys=logs))
        if self.settings.is_production or not (self._authority_folder / "root.pem").exists():
            return TrustMaterial(extra, log_keys=logs)
        own = self.authority.trust()
        return own.joined(TrustMaterial(extra, log_keys=logs))


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

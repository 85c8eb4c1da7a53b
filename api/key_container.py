"""Keys, time-stamps and whom to believe: what signs for this installation, and what verifies with it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from api.settings import Settings
from models.errors import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.signing_keys import ConfiguredKeys
    from certify.certificate_status import RevocationSource
    from certify.credentials.issuer import CredentialIssuer
    from certify.credentials.key_trust import KeyRing
    from certify.credentials.status_lists import StatusLists
    from certify.credentials.trust_bundle import TrustBundle
    from certify.development_authority import InsecureDevelopmentAuthority
    from certify.development_tsa import InsecureDevelopmentTimestampAuthority
    from certify.log.checkpoint import Checkpoint
    from certify.log.kept_log import KeptLog
    from certify.log.notes import SignerKey, VerifierKey
    from certify.log.register_log import RegisterLog
    from certify.remote_signing import Transactions
    from certify.signing import Signers
    from certify.timestamp_authorities import TimestampAuthorities
    from certify.trust import TrustMaterial
    from certify.vault.keys import VaultKeys
    from models.database import Database
    from models.entities import Agency, UserAccount


class KeyContainer:
    """The part of the container that holds secrets or trust. Nothing is opened before it is needed."""

    def __init__(self, settings: Settings) -> None:
        """Opens nothing yet."""
        self.settings = settings
        self._timestamps: tuple[TrustMaterial, TimestampAuthorities] | None = None

    @cached_property
    def database(self) -> Database:
        """The records."""
        from models.database import Database

        return Database(self.settings.database_address())

    @cached_property
    def credential_issuer(self) -> CredentialIssuer | None:
        """Signs credentials, codes and status lists. None where no key for it is set up: copies then carry neither."""
        from api.field_rules import rules_of
        from certify.credentials.issuer import CredentialIssuer

        if self.configured_keys is not None:
            key = self.configured_keys.credential_key()
        else:
            key = None if self.settings.is_production else self.authority.credential_key
        return CredentialIssuer(key, self.settings.public_base_address, rules_of) if key is not None else None

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
        return certified_keys(keys, self.trust(()), utc_now())

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
        return TrustBundle(address, utc_now(), keys, self.trust(()), tokens, self.register_log.verifier)

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
        from certify.remembered_acts import act_of

        return RegisterLog(self.database, self._log_key, self.signed_head_file, self.kept_log, act_of)

    @cached_property
    def kept_log(self) -> KeptLog:
        """The log's entries outside the database, beside the register's memory and sealed with its key."""
        from certify.log.kept_log import KeptLog
        from models.storage import load_or_create_master_key

        folder = self.settings.data_folder / "keys"
        return KeptLog(folder / "register" / "log-entries.jsonl", load_or_create_master_key(folder / "register.key"))

    @property
    def signed_head_file(self) -> Path:
        """Where the log remembers the head that it signed last."""
        return self.settings.data_folder / "log" / "signed-head"

    def signed_heads(self) -> list[Checkpoint]:
        """What the log last signed for, as the files outside the database remember it."""
        from certify.log.register_log import signed_heads

        return signed_heads(self.signed_head_file, self.kept_log)

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

    @cached_property
    def vault_keys(self) -> VaultKeys:
        """Under which results are found by number and owner. Losing this key loses the finding, not the copies."""
        from certify.vault.keys import VaultKeys
        from models.storage import load_or_create_master_key

        return VaultKeys(load_or_create_master_key(self.settings.data_folder / "keys" / "vault.key"))

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

    def trust(self, extra_roots: Sequence[Path] = ()) -> TrustMaterial:
        """Whom this installation believes when it verifies: its own roots and logs, the configured ones, and these."""
        from certify.trust import TrustMaterial, read_certificates

        extra = tuple(certificate for file in extra_roots for certificate in read_certificates(file))
        logs = tuple(str(key) for key in self.log_keys)
        if self.configured_keys is not None:
            return self.configured_keys.trust().joined(TrustMaterial(extra, log_keys=logs))
        if self.settings.is_production or not (self._authority_folder / "root.pem").exists():
            return TrustMaterial(extra, log_keys=logs)
        own = self.authority.trust()
        return own.joined(TrustMaterial(extra, log_keys=logs))

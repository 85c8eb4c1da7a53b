"""The tables, one file each, with the verbs that change them."""

from models.entities.agency import Agency
from models.entities.api_client import APIClient
from models.entities.appointment import Appointment
from models.entities.arrangement import Arrangement
from models.entities.audit_event import AuditEvent
from models.entities.base import Base, JSONObject, UTCDateTime
from models.entities.capture import Capture, CaptureSource
from models.entities.certificate import Certificate, CertificateStatus
from models.entities.consent import Consent
from models.entities.credential_key import CredentialKey
from models.entities.digital_result import DigitalResult, OwnerKind
from models.entities.document import Document
from models.entities.document_look import DocumentLook, LookPurpose
from models.entities.document_part import DocumentPart
from models.entities.dossier import Dossier
from models.entities.field import Field
from models.entities.four_eyes import RequestState
from models.entities.freeze import Freeze
from models.entities.hint_settlement import HintSettlement
from models.entities.idempotency_key import IdempotencyKey
from models.entities.identity_binding import IdentityBinding
from models.entities.job import Job, JobState, Lane
from models.entities.joined_document import JoinedDocument
from models.entities.joining import Joining
from models.entities.log_checkpoint import LogCheckpoint, LogCosignature
from models.entities.log_leaf import LogLeaf
from models.entities.log_tile import LogTile
from models.entities.login_session import LoginSession
from models.entities.national_record import NationalRecord
from models.entities.outbox_message import OutboxMessage
from models.entities.page import Page, StuckNote
from models.entities.parting import Parting
from models.entities.refusal import Refusal
from models.entities.register_closing import RegisterClosing
from models.entities.register_counter import RegisterCounter
from models.entities.register_entry import RegisterEntry, RegisterState
from models.entities.register_volume import RegisterVolume
from models.entities.result_access import AccessKind, ResultAccess
from models.entities.result_use import ResultUse, UseKind
from models.entities.revocation_decision import RevocationDecision
from models.entities.seal_request import SealRequest
from models.entities.share_link import ShareLink
from models.entities.signature_request import SignatureRequest, SignerRole
from models.entities.signer_authority import AuthorityKind, SignerAuthority
from models.entities.signing_alarm import AlarmKind, SigningAlarm
from models.entities.signing_record import SealingPolicy, SigningRecord
from models.entities.source_file import SourceFile
from models.entities.staff_identity import StaffIdentity
from models.entities.status_list_entry import StatusListEntry
from models.entities.user_account import Role, UserAccount
from models.entities.void_request import VoidRequest

__all__ = [
    "APIClient",
    "AccessKind",
    "Agency",
    "AlarmKind",
    "Appointment",
    "Arrangement",
    "AuditEvent",
    "AuthorityKind",
    "Base",
    "Capture",
    "CaptureSource",
    "Certificate",
    "CertificateStatus",
    "Consent",
    "CredentialKey",
    "DigitalResult",
    "Document",
    "DocumentLook",
    "DocumentPart",
    "Dossier",
    "Field",
    "Freeze",
    "HintSettlement",
    "IdempotencyKey",
    "IdentityBinding",
    "JSONObject",
    "Job",
    "JobState",
    "JoinedDocument",
    "Joining",
    "Lane",
    "LogCheckpoint",
    "LogCosignature",
    "LogLeaf",
    "LogTile",
    "LoginSession",
    "LookPurpose",
    "NationalRecord",
    "OutboxMessage",
    "OwnerKind",
    "Page",
    "Parting",
    "Refusal",
    "RegisterClosing",
    "RegisterCounter",
    "RegisterEntry",
    "RegisterState",
    "RegisterVolume",
    "RequestState",
    "ResultAccess",
    "ResultUse",
    "RevocationDecision",
    "Role",
    "SealRequest",
    "SealingPolicy",
    "ShareLink",
    "SignatureRequest",
    "SignerAuthority",
    "SignerRole",
    "SigningAlarm",
    "SigningRecord",
    "SourceFile",
    "StaffIdentity",
    "StatusListEntry",
    "StuckNote",
    "UTCDateTime",
    "UseKind",
    "UserAccount",
    "VoidRequest",
]

"""The tables, one file each, with the verbs that change them."""

from models.entities.agency import Agency
from models.entities.api_client import APIClient
from models.entities.audit_event import AuditEvent
from models.entities.base import Base, JSONObject, UTCDateTime
from models.entities.capture import Capture, CaptureSource
from models.entities.certificate import Certificate, CertificateStatus
from models.entities.credential_key import CredentialKey
from models.entities.document import Document
from models.entities.dossier import Dossier
from models.entities.field import Field
from models.entities.freeze import Freeze
from models.entities.idempotency_key import IdempotencyKey
from models.entities.job import Job, JobState, Lane
from models.entities.login_session import LoginSession
from models.entities.national_record import NationalRecord
from models.entities.outbox_message import OutboxMessage
from models.entities.page import Page
from models.entities.register_counter import RegisterCounter
from models.entities.register_entry import RegisterEntry, RegisterState
from models.entities.source_file import SourceFile
from models.entities.status_list_entry import StatusListEntry
from models.entities.user_account import Role, UserAccount

__all__ = [
    "APIClient",
    "Agency",
    "AuditEvent",
    "Base",
    "Capture",
    "CaptureSource",
    "Certificate",
    "CertificateStatus",
    "CredentialKey",
    "Document",
    "Dossier",
    "Field",
    "Freeze",
    "IdempotencyKey",
    "JSONObject",
    "Job",
    "JobState",
    "Lane",
    "LoginSession",
    "NationalRecord",
    "OutboxMessage",
    "Page",
    "RegisterCounter",
    "RegisterEntry",
    "RegisterState",
    "Role",
    "SourceFile",
    "StatusListEntry",
    "UTCDateTime",
    "UserAccount",
]

"""The records, one file a table or a knot of tables. Entities change only through their verbs."""

from models.entities.access import APIClient, IdempotencyKey, LoginSession, Role, UserAccount
from models.entities.agency import Agency
from models.entities.audit_event import AuditEvent
from models.entities.base import Base
from models.entities.capture import Capture, CaptureSource, SourceFile
from models.entities.certificate import Certificate, CertificateStatus
from models.entities.document import Document
from models.entities.dossier import Dossier
from models.entities.field import Field
from models.entities.freeze import Freeze
from models.entities.job import Job, JobState, OutboxMessage
from models.entities.page import Page
from models.entities.register import RegisterCounter, RegisterEntry, RegisterState

__all__ = [
    "APIClient",
    "Agency",
    "AuditEvent",
    "Base",
    "Capture",
    "CaptureSource",
    "Certificate",
    "CertificateStatus",
    "Document",
    "Dossier",
    "Field",
    "Freeze",
    "IdempotencyKey",
    "Job",
    "JobState",
    "LoginSession",
    "OutboxMessage",
    "Page",
    "RegisterCounter",
    "RegisterEntry",
    "RegisterState",
    "Role",
    "SourceFile",
    "UserAccount",
]

"""Keys held by a remote signing service, through the CSC API version 2 (Cloud Signature Consortium)."""

from certify.remote_signing.key import RemoteSigningKey, Transactions
from certify.remote_signing.service import (
    RemoteSigningRefusedError,
    RemoteSigningService,
    RemoteSigningUnavailableError,
    ServiceAccount,
)

__all__ = [
    "RemoteSigningKey",
    "RemoteSigningRefusedError",
    "RemoteSigningService",
    "RemoteSigningUnavailableError",
    "ServiceAccount",
    "Transactions",
]

"""A SoftHSM2 token with keys born on it, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
PIN, TOKEN = "98765432", "saoy-tests"


class SoftToken:
    """The library reads its configuration once a process: one token for a whole test run."""

    def __init__(self, folder: Path) -> None:
        (folder / "tokens").mkdir(parents=True)
        settings = folder / "softhsm2.conf"
        settings.write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n")
        os.environ["SOFTHSM2_CONF"] = str(settings)
        command = ["softhsm2-util", "--init-token", "--free", "--label", TOKEN, "--so-pin", "1234567890", "--pin", PIN]
        subprocess.run(command, check=True, capture_output=True, timeout=30)

    def generate(self, label: str, *, bits: int | None = None) -> Any:
        """A new key that cannot be taken out; RSA of `bits`, else P-256. Its public half, of `cryptography`."""
        import pkcs11
        from cryptography.hazmat.primitives.serialization import load_der_public_key
        from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters
        from pkcs11.util.rsa import encode_rsa_public_key

        with _session() as session:
            if bits is not None:
                public, _ = session.generate_keypair(pkcs11.KeyType.RSA, bits, label=label, store=True)
                from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers

                modulus = int.from_bytes(public[pkcs11.Attribute.MODULUS], "big")
                exponent = int.from_bytes(public[pkcs11.Attribute.PUBLIC_EXPONENT], "big")
                assert encode_rsa_public_key(public)
                return RSAPublicNumbers(exponent, modulus).public_key()
            curve = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
            parameters = session.create_domain_parameters(pkcs11.KeyType.EC, curve, local=True)
            public, _ = parameters.generate_keypair(label=label, store=True)
            return load_der_public_key(encode_ec_public_key(public))

    def store_certificate(self, label: str, certificate: bytes) -> None:
        """Beside the key, as cards have it."""
        import pkcs11
        from pkcs11.util.x509 import decode_x509_certificate

        with _session() as session:
            attributes = decode_x509_certificate(certificate)
            session.create_object({**attributes, pkcs11.Attribute.LABEL: label, pkcs11.Attribute.TOKEN: True})


def _session() -> Any:
    """Writes to the token. Who is logged in is so for the whole process, and a key of a test may have done it."""
    import pkcs11

    token = pkcs11.lib(str(MODULE)).get_token(token_label=TOKEN)
    try:
        return token.open(rw=True, user_pin=PIN)
    except pkcs11.exceptions.UserAlreadyLoggedIn:
        return token.open(rw=True)

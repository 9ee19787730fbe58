"""Keys of a provider that is ours, and tokens signed with them, well or not."""

import base64
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from graph_api.sign_in_settings import Oidc

DAY: Final = 86_400
ISSUER: Final = "https://id.region.se/realms/region"
AUDIENCE: Final = "mellanrum"
OIDC: Final = Oidc(
    issuer=ISSUER,
    audience=AUDIENCE,
    client="mellanrum-explorer",
    roles=(
        ("facilitator", "network-facilitators"),
        ("facilitator+sensitive", "hr"),
        ("admin", "drift"),
        ("member", "alla"),
    ),
)
Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def written(members: object) -> str:
    return encoded(json.dumps(members).encode())


def number(value: int, length: int) -> str:
    return encoded(value.to_bytes(length, "big"))


@dataclass(frozen=True)
class SigningKey:
    """A key with its id, and the algorithm that it signs with."""

    id: str
    algorithm: str
    private: Private

    @property
    def public(self) -> dict[str, Any]:
        """The key as the provider shows it."""
        common = {"kid": self.id, "use": "sig", "alg": self.algorithm}
        if isinstance(self.private, rsa.RSAPrivateKey):
            numbers = self.private.public_key().public_numbers()
            size = self.private.key_size // 8
            return common | {"kty": "RSA", "n": number(numbers.n, size), "e": number(numbers.e, 3)}
        if isinstance(self.private, ec.EllipticCurvePrivateKey):
            point = self.private.public_key().public_numbers()
            size = (self.private.key_size + 7) // 8
            name = {256: "P-256", 384: "P-384"}[self.private.key_size]
            return common | {"kty": "EC", "crv": name, "x": number(point.x, size), "y": number(point.y, size)}
        return common | {"kty": "OKP", "crv": "Ed25519", "x": encoded(self.private.public_key().public_bytes_raw())}

    def signature(self, content: bytes) -> bytes:
        """The signature as JOSE wants it."""
        if isinstance(self.private, rsa.RSAPrivateKey):
            pss = padding.PSS(padding.MGF1(hashes.SHA256()), hashes.SHA256.digest_size)
            return self.private.sign(content, pss if self.algorithm == "PS256" else padding.PKCS1v15(), hashes.SHA256())
        if isinstance(self.private, ec.EllipticCurvePrivateKey):
            r, s = decode_dss_signature(self.private.sign(content, ec.ECDSA(hashes.SHA256())))
            return r.to_bytes(32, "big") + s.to_bytes(32, "big")
        return self.private.sign(content)

    def token(self, claims: Mapping[str, Any] | None = None, **header: Any) -> str:
        """A token with these claims beside the usual ones, and these members of its header; None takes one away."""
        return self.raw(written(without_none(self.header | header)), written(without_none(usual() | (claims or {}))))

    def raw(self, header: str, payload: str) -> str:
        """A token of these two parts, rightly signed."""
        return f"{header}.{payload}.{encoded(self.signature(f'{header}.{payload}'.encode()))}"

    @property
    def header(self) -> dict[str, Any]:
        """What its tokens begin with."""
        return {"alg": self.algorithm, "kid": self.id, "typ": "at+jwt"}


def usual() -> dict[str, Any]:
    """The claims of a token that is good now, and until the last test of a long run."""
    now = int(time.time())
    return {
        "iss": ISSUER,
        "sub": "f3a1",
        "aud": AUDIENCE,
        "iat": now - 10,
        "exp": now + DAY,
        "roles": ["network-facilitators"],
    }


def without_none(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def rsa_key(key_id: str, algorithm: str = "RS256", bits: int = 2048) -> SigningKey:
    return SigningKey(key_id, algorithm, rsa.generate_private_key(65537, bits))


def ec_key(key_id: str) -> SigningKey:
    return SigningKey(key_id, "ES256", ec.generate_private_key(ec.SECP256R1()))


def ed_key(key_id: str, algorithm: str = "EdDSA") -> SigningKey:
    return SigningKey(key_id, algorithm, ed25519.Ed25519PrivateKey.generate())

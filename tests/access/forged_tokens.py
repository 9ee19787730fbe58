"""Tokens that must not be accepted, by what is wrong with them; all but that is right with each."""

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.access.signing import AUDIENCE, DAY, ISSUER, SigningKey, ec_key, ed_key, encoded, rsa_key, usual, written

ED25519_ORDER: Final = 2**252 + 27742317777372353535851937790883648493
P256_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551

Named = Iterator[tuple[str, str]]


def forged(good: SigningKey, curve: SigningKey, edwards: SigningKey, elsewhere: str) -> dict[str, str]:
    """The tokens by name; `good`, `curve` and `edwards` are the provider's keys, `elsewhere` is not its address."""
    parts = (
        *_without_signature(good),
        *_by_another(good, curve, elsewhere),
        *_by_what_is_public(good, curve),
        *_mathematical(curve, edwards, good),
        *_claims(good),
        *_headers(good),
        *_spellings(good),
        *_json(good),
    )
    named = dict(parts)
    assert len(named) == len(parts)
    return named


def _without_signature(good: SigningKey) -> Named:
    header, payload, signature = good.token().split(".")
    for name in ("none", "None", "NONE", "nOnE", "", "none ", "\u0000none"):
        unsigned = written({"alg": name, "kid": good.id})
        yield f"alg {name!r} with an empty signature", f"{unsigned}.{payload}."
        yield f"alg {name!r} with the signature of another", f"{unsigned}.{payload}.{signature}"
    yield "signature taken off", f"{header}.{payload}."
    yield "signature and its dot taken off", f"{header}.{payload}"
    yield "header alone", header
    yield "no header", f".{payload}.{signature}"
    yield "no payload", f"{header}..{signature}"
    yield "detached payload", good.raw(header, "")
    yield "signature cut short", f"{header}.{payload}.{signature[:-4]}"
    yield "signature made longer", f"{header}.{payload}.{signature}AAAA"
    yield "signature of zeros", f"{header}.{payload}.{encoded(bytes(256))}"
    yield "claims changed after it was signed", f"{header}.{written(usual() | {'roles': ['drift']})}.{signature}"
    yield "header changed after it was signed", f"{written(good.header | {'x': 1})}.{payload}.{signature}"


def _by_another(good: SigningKey, curve: SigningKey, elsewhere: str) -> Named:
    other = rsa_key(good.id)
    own = {name: value for name, value in other.public.items() if name in {"kty", "n", "e"}}
    yield "another key that says it is this one", other.token()
    yield "another key without an id", other.token(kid=None)
    yield "another key in the header", other.token(jwk=own)
    yield "another key in the header under an id of its own", other.token(jwk=own | {"kid": "min"}, kid="min")
    yield "keys at another address", other.token(jku=f"{elsewhere}/keys", kid="min")
    yield "keys at another address under this id", other.token(jku=f"{elsewhere}/keys")
    yield "a certificate at another address", other.token(x5u=f"{elsewhere}/certificate")
    yield "a certificate in the header", other.token(x5c=["MIIB"], x5t="AAAA")
    for key_id in (
        "../../dev/null",
        "/dev/null",
        "' OR '1'='1",
        "$(id)",
        "x\u0000",
        "k" * 300,
        "",
        f"{elsewhere}/keys",
    ):
        yield f"another key with the id {key_id[:20]!r}", other.token(kid=key_id)
    for key_id in (7, ["a"], {"kid": "a"}, True):
        yield f"an id that is {key_id!r}", good.token(kid=key_id)
    yield "another curve point", ec_key(curve.id).token()
    yield "another Edwards point", ed_key("ed").token()
    yield "a small key of another", rsa_key(good.id, bits=1024).token()


def _by_what_is_public(good: SigningKey, curve: SigningKey) -> Named:
    for key in (good, curve):
        public = key.private.public_key()
        secrets = {
            "PEM": public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
            "PEM without its last line end": public.public_bytes(
                Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
            ).strip(),
            "DER": public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
            "JWK": json.dumps(key.public).encode(),
            "nothing": b"",
        }
        for name, secret in secrets.items():
            header, payload = written({"alg": "HS256", "kid": key.id}), written(usual())
            made = hmac.new(secret, f"{header}.{payload}".encode(), hashlib.sha256).digest()
            yield f"HS256 with the public key of {key.id} as {name}", f"{header}.{payload}.{encoded(made)}"
    for algorithm in (
        "HS384",
        "HS512",
        "RS384",
        "RS512",
        "PS384",
        "PS512",
        "ES384",
        "ES512",
        "ES256K",
        "RS1",
        "rs256",
        "dir",
    ):
        yield f"signed by the right key under the name of {algorithm}", good.token(alg=algorithm)
    yield "PS256 of a key for RS256", SigningKey(good.id, "PS256", good.private).token()
    yield "ES256 of a key for RS256", good.token(alg="ES256")
    yield "RS256 of a key for ES256", curve.token(alg="RS256")
    header, payload = written(good.header), written(usual())
    assert isinstance(good.private, rsa.RSAPrivateKey)
    weak = good.private.sign(f"{header}.{payload}".encode(), padding.PKCS1v15(), hashes.SHA1())  # noqa: S303 -- to be refused
    yield "RS256 over SHA-1", f"{header}.{payload}.{encoded(weak)}"
    yield "RS256 where PS256 was signed", SigningKey(good.id, "PS256", good.private).token(alg="RS256")


def _mathematical(curve: SigningKey, edwards: SigningKey, good: SigningKey) -> Named:
    header, payload, _ = curve.token().split(".")
    content = f"{header}.{payload}"
    right = curve.signature(content.encode())
    r, s = int.from_bytes(right[:32], "big"), int.from_bytes(right[32:], "big")
    pairs = {
        "zero and zero": (0, 0),
        "zero and s": (0, s),
        "r and zero": (r, 0),
        "one and one": (1, 1),
        "the order twice": (P256_ORDER, P256_ORDER),
        "r and the order": (r, P256_ORDER),
    }
    for name, (first, second) in pairs.items():
        yield f"ECDSA of {name}", f"{content}.{encoded(first.to_bytes(32, 'big') + second.to_bytes(32, 'big'))}"
    assert isinstance(curve.private, ec.EllipticCurvePrivateKey)
    yield "ECDSA in DER", f"{content}.{encoded(curve.private.sign(content.encode(), ec.ECDSA(hashes.SHA256())))}"
    yield "ECDSA with a byte more", f"{content}.{encoded(bytes(1) + right)}"
    yield "ECDSA with halves of 33 bytes", f"{content}.{encoded(bytes(1) + right[:32] + bytes(1) + right[32:])}"
    yield "ECDSA with its halves changed round", f"{content}.{encoded(right[32:] + right[:32])}"
    header, payload, _ = edwards.token().split(".")
    content = f"{header}.{payload}"
    right = edwards.signature(content.encode())
    larger = int.from_bytes(right[32:], "little") + ED25519_ORDER
    yield "EdDSA with S and the order", f"{content}.{encoded(right[:32] + larger.to_bytes(32, 'little'))}"
    yield "EdDSA of zeros", f"{content}.{encoded(bytes(64))}"
    neutral = (1).to_bytes(64, "little")
    yield "EdDSA of the neutral point", f"{content}.{encoded(neutral)}"
    yield "EdDSA cut short", f"{content}.{encoded(right[:63])}"
    assert isinstance(good.private, rsa.RSAPrivateKey)
    header, payload = written(good.header), written(usual())
    signature = int.from_bytes(good.signature(f"{header}.{payload}".encode()), "big")
    modulus = good.private.public_key().public_numbers().n
    yield "RSA with the modulus added", f"{header}.{payload}.{encoded((signature + modulus).to_bytes(257, 'big'))}"
    yield "RSA of one", f"{header}.{payload}.{encoded((1).to_bytes(256, 'big'))}"


def _claims(good: SigningKey) -> Named:
    now = int(time.time())
    wrong: dict[str, dict[str, Any]] = {
        "ended a minute ago": {"exp": now - 60},
        "ended in 1970": {"exp": 0},
        "ends before all time": {"exp": -(10**11)},
        "never ends": {"exp": None},
        "ends as text": {"exp": str(now + DAY)},
        "ends as true": {"exp": True},
        "ends in a list": {"exp": [now + DAY]},
        "ends beyond all numbers": {"exp": 10**300},
        "not made": {"iat": None},
        "made tomorrow": {"iat": now + DAY},
        "made as text": {"iat": "now"},
        "good tomorrow": {"nbf": now + DAY},
        "good from null": {"nbf": {}},
        "by nobody": {"iss": None},
        "by another": {"iss": "https://evil.example"},
        "by one with a slash more": {"iss": f"{ISSUER}/"},
        "by one with other case": {"iss": ISSUER.upper()},
        "by several": {"iss": [ISSUER]},
        "by one that begins so": {"iss": f"{ISSUER}.evil.example"},
        "for nobody": {"aud": None},
        "for another": {"aud": "lön"},
        "for others": {"aud": ["lön", "tid"]},
        "for no one of a list": {"aud": []},
        "for one that begins so": {"aud": f"{AUDIENCE}-test"},
        "for us within an object": {"aud": {"0": AUDIENCE}},
        "for us and a number": {"aud": [AUDIENCE, 7]},
        "for us within a list within a list": {"aud": [[AUDIENCE]]},
        "for the page (an ID token)": {"aud": "mellanrum-explorer", "nonce": "n"},
        "about nobody": {"sub": None},
        "about nobody by name": {"sub": ""},
        "about a number": {"sub": 7},
        "about a very long name": {"sub": "x" * 256},
        "about a name with a line end": {"sub": "a\nb"},
        "about half a letter": {"sub": "\ud800"},
    }
    for name, claims in wrong.items():
        yield name, good.token(claims)


def _headers(good: SigningKey) -> Named:
    wrong: dict[str, dict[str, Any]] = {
        "crit of exp": {"crit": ["exp"]},
        "crit of nothing": {"crit": []},
        "crit of b64": {"crit": ["b64"], "b64": False},
        "b64 without crit": {"b64": False},
        "compressed": {"zip": "DEF"},
        "encrypted": {"enc": "A128GCM"},
        "typ of an ID for logging out": {"typ": "logout+jwt"},
        "typ of a proof": {"typ": "dpop+jwt"},
        "typ that is a number": {"typ": 7},
        "no algorithm": {"alg": None},
        "an algorithm that is a list": {"alg": ["RS256"]},
        "an algorithm that is a number": {"alg": 256},
    }
    for name, header in wrong.items():
        yield f"header: {name}", good.token(**header)


def _spellings(good: SigningKey) -> Named:
    token = good.token()
    header, payload, signature = token.split(".")
    padded = encoded(b"{}") + "=="
    wrong = {
        "a space before": f" {token}",
        "a space after": f"{token} ",
        "a line end after": f"{token}\n",
        "a space within": f"{header}. {payload}.{signature}",
        "a line end within": f"{header}\n.{payload}.{signature}",
        "a zero after": f"{token}\x00",
        "a dot after": f"{token}.",
        "a dot before": f".{token}",
        "four parts": f"{token}.{signature}",
        "five parts, as if encrypted": f"{header}.{payload}.{signature}.{payload}.{signature}",
        "two tokens": f"{token}.{token}",
        "padding of the header": f"{header}{'=' * (-len(header) % 4) or '===='}.{payload}.{signature}",
        "padding of the signature": f"{header}.{payload}.{signature}==",
        "letters beside the alphabet": f"{header}.{payload}.{signature[:-2]}+/",
        "letters of another script": f"{header}.{payload}.{signature[:-1]}å",
        "digits of another script": f"{header}.{payload}.{signature[:-1]}٣",
        "commas between": token.replace(".", ","),
        "wide dots between": token.replace(".", "\uff0e"),
        "percent signs": token.replace(".", "%2E"),
        "quotation marks": f'"{token}"',
        "a scheme before": f"Bearer {token}",
        "nothing": "",
        "dots": "..",
        "very long": "A" * 100_000,
        "very many dots": "." * 8000,
        "as JSON": json.dumps({"payload": payload, "protected": header, "signature": signature}),
    }
    yield from wrong.items()
    yield "bits to spare in the signature", f"{header}.{payload}.{_with_spare_bits(signature)}"
    yield "rightly signed with padding", good.raw(written(good.header), f"{written(usual())}{padded[-2:]}")
    yield "rightly signed with a space", good.raw(written(good.header), f"{written(usual())} ")
    yield (
        "rightly signed with bits to spare",
        good.raw(written(good.header), _with_spare_bits(_of_two_bytes_over(usual()))),
    )


def _json(good: SigningKey) -> Named:
    header, claims = json.dumps(good.header), json.dumps(usual())
    payloads = {
        "the issuer twice": claims[:-1] + f', "iss": "{ISSUER}"' + "}",
        "the audience twice": f'{{"aud": "lön", {claims[1:]}',
        "the end twice": claims[:-1] + ', "exp": 99999999999}',
        "the end as no number": claims[:-1].replace('"exp"', '"old"') + ', "exp": NaN}',
        "the end as infinite": claims[:-1].replace('"exp"', '"old"') + ', "exp": Infinity}',
        "the end as too large": claims[:-1].replace('"exp"', '"old"') + ', "exp": 1e999}',
        "the end with 6,000 digits": claims[:-1].replace('"exp"', '"old"') + ', "exp": ' + "9" * 5_000 + "}",
        "a list": f"[{claims}]",
        "a text": json.dumps(claims),
        "null": "null",
        "nothing": " ",
        "something after it": claims + "{}",
        "a comment": claims + "// x",
        "no end": claims[:-1],
        "5,000 lists": claims[:-1] + ', "x": ' + "[" * 5_000,
        "5,000 lists that close": claims[:-1] + ', "x": ' + "[" * 2_500 + "]" * 2_500 + "}",
        "a mark at its begin": "\ufeff" + claims,
    }
    for name, payload in payloads.items():
        yield f"claims with {name}", good.raw(encoded(header.encode()), encoded(payload.encode()))
    yield "claims in UTF-16", good.raw(encoded(header.encode()), encoded(claims.encode("utf-16")))
    yield "claims that are no UTF-8", good.raw(encoded(header.encode()), encoded(claims.encode() + b"\xff"))
    twice = header[:-1] + ', "alg": "none"}'
    yield "header with the algorithm twice", good.raw(encoded(twice.encode()), written(usual()))
    yield "header that is a list", good.raw(written([good.header]), written(usual()))
    yield "header with the id twice", good.raw(encoded((header[:-1] + ', "kid": "x"}').encode()), written(usual()))


def _with_spare_bits(part: str) -> str:
    """The same bytes written otherwise: the last character has bits that are not read."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    assert len(part) % 4
    return part[:-1] + alphabet[alphabet.index(part[-1]) + 1]


def _of_two_bytes_over(claims: dict[str, Any]) -> str:
    """The claims, written so that their last character has bits to spare."""
    text = json.dumps(claims)
    return encoded((text + " " * ((1 - len(text)) % 3)).encode())

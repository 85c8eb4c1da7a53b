"""Other people's signatures, transplanted ones, and copies that the office's own keys sign against the rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

from pikepdf import Pdf
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, append_signature_field

from certify.signing import Signers, sign_copy
from tests.certify.attacks.contents import swap_information, swap_record_in_place
from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import (
    Office,
    Scene,
    Writer,
    add_field,
    add_note,
    dictionary,
    form_fields,
    gaps,
    put,
    quietly_updated,
    signed,
    stamped,
)

SIGNERS, INSIDER = "other signers", "insider"


def _copy(scene: Scene, officer: Office, seal: Office) -> bytes:
    keys = Signers(officer.signers.officer, seal.signers.seal, scene.office.signers.trust)
    return sign_copy(scene.unsigned, keys, scene.office.timestamps).pdf


@attack(SIGNERS, "signer_not_trusted", only_register=True, any_base=False)
def forged_with_the_same_names(scene: Scene) -> bytes:
    """A made-up authority with officer, seal and time-stamps of the same names; record and number borrowed."""
    return sign_copy(scene.unsigned, scene.stranger.signers, scene.stranger.timestamps).pdf


@attack(SIGNERS, "certificate_differs", only_register=True, any_base=False)
def seal_of_another_office(scene: Scene) -> bytes:
    """A real seal of a real office, which did not issue this copy."""
    return _copy(scene, scene.office, scene.other_office)


@attack(SIGNERS, "certificate_differs", only_register=True, any_base=False)
def officer_of_another_office(scene: Scene) -> bytes:
    return _copy(scene, scene.other_office, scene.office)


@attack(SIGNERS, "claims_our_number", only_register=True, any_base=False)
def everything_of_another_office(scene: Scene) -> bytes:
    """Another office's genuine copy that claims our number."""
    return _copy(scene, scene.other_office, scene.other_office)


@attack(SIGNERS, "signature_broken")
def transplanted_stamp(scene: Scene) -> bytes:
    """A genuine time-stamp, of other bytes."""
    other = stamped(scene.pdf + b"", scene.office)
    (start, end), (_, _) = gaps(scene.pdf)[-1], (0, 0)
    other_start, other_end = gaps(other)[-1]
    value = other[other_start + 1 : other_end - 1].rstrip(b"0")
    room = end - start - 2
    return scene.pdf[: start + 1] + value[:room].ljust(room, b"0") + scene.pdf[end - 1 :]


@attack(SIGNERS, "unexpected_signature")
def stamp_in_the_officers_name(scene: Scene) -> bytes:
    """A stranger's signature in a field named almost like the officer's."""
    return signed(scene.pdf, scene.stranger, "Officer ")


@attack(SIGNERS, "missing_signature")
def replaced_seal(scene: Scene) -> bytes:
    """The seal's field is emptied, and a stranger signs in a new one of that name."""

    def change(writer: Writer) -> None:
        field = form_fields(writer)["AgencySeal"]
        field[pdf_name("/T")] = dictionary(T="OldSeal")["/T"]
        writer.update_container(field)

    return stamped(signed(quietly_updated(scene.sealed, change), scene.stranger, "Seal"), scene.office)


@attack(SIGNERS, "signer_not_trusted", only_register=True, any_base=False)
def sealed_by_a_stranger(scene: Scene) -> bytes:
    """The officer is genuine, the seal is not: taken up where the officer's signature ends."""
    certified = scene.pdf[: scene.ends[0]]
    return stamped(signed(certified, scene.stranger, "AgencySeal", existing=True), scene.office, with_data=True)


# With the office's own keys: by somebody inside, or by mistake


def _issued(
    scene: Scene,
    prepare: Callable[[Writer], Any] = lambda writer: None,
    *,
    pdf: bytes | None = None,
    certify: bool = True,
    permission: MDPPerm = MDPPerm.FILL_FORMS,
    order: tuple[str, str] = ("Officer", "AgencySeal"),
    between: Callable[[bytes], bytes] = lambda signed_once: signed_once,
    after: Callable[[bytes], bytes] = lambda sealed: sealed,
) -> bytes:
    """A copy that the office's keys sign step by step, with something wrong in one of them."""

    def change(writer: Writer) -> None:
        for name in ("Officer", "AgencySeal"):
            append_signature_field(writer, SigFieldSpec(name))
        prepare(writer)

    done = quietly_updated(pdf or scene.unsigned, change)
    for place, name in enumerate(order):
        key = "officer" if name == "Officer" else "seal"
        certifies = certify and name == "Officer"
        done = signed(done, scene.office, name, key=key, certify=certifies, permission=permission, existing=True)
        done = between(done) if place == 0 else done
    return stamped(after(done), scene.office, with_data=True)


@attack(INSIDER, "claims_our_number", only_register=True, own_keys=True, any_base=False)
def signed_a_second_time(scene: Scene) -> bytes:
    """The same record under the same number, signed once more: not the copy in the register."""
    return _issued(scene)


@attack(INSIDER, "not_certified", own_keys=True, any_base=False)
def never_certified(scene: Scene) -> bytes:
    return _issued(scene, certify=False)


@attack(INSIDER, "not_certified", own_keys=True, any_base=False)
def certified_with_comments_permitted(scene: Scene) -> bytes:
    return _issued(scene, permission=MDPPerm.ANNOTATE)


@attack(INSIDER, "wrong_order", own_keys=True, any_base=False)
def sealed_before_the_officer(scene: Scene) -> bytes:
    return _issued(scene, order=("AgencySeal", "Officer"), certify=False)


@attack(INSIDER, "wrong_order", own_keys=True, any_base=False)
def stamped_between_officer_and_seal(scene: Scene) -> bytes:
    return _issued(scene, between=lambda pdf: stamped(pdf, scene.office, field="Early"))


@attack(INSIDER, "unexpected_signature", own_keys=True, any_base=False)
def empty_field_from_the_beginning(scene: Scene) -> bytes:
    """Room for somebody to sign later."""
    return _issued(scene, lambda writer: append_signature_field(writer, SigFieldSpec("Witness")))


@attack(INSIDER, "unexpected_signature", own_keys=True, any_base=False)
def text_field_from_the_beginning(scene: Scene) -> bytes:
    """A field whose content the officer's certification permits to be filled."""

    def prepare(writer: Writer) -> None:
        field = dictionary(FT="/Tx", T="Note", Type="/Annot", Subtype="/Widget", Rect=[10, 10, 90, 30], F=4)
        add_field(writer, writer.add_object(field))

    return _issued(scene, prepare)


@attack(INSIDER, "unexpected_signature", own_keys=True, any_base=False)
def field_filled_after_the_seal(scene: Scene) -> bytes:
    def prepare(writer: Writer) -> None:
        field = dictionary(FT="/Tx", T="Note", Type="/Annot", Subtype="/Widget", Rect=[10, 10, 90, 30], F=4)
        add_field(writer, writer.add_object(field))

    def fill(pdf: bytes) -> bytes:
        return quietly_updated(pdf, lambda writer: put(writer, form_fields(writer)["Note"], "/V", "đã sửa"))

    return _issued(scene, prepare, after=fill)


@attack(INSIDER, "record_missing", own_keys=True, any_base=False)
def without_a_record(scene: Scene) -> bytes:
    def prepare(writer: Writer) -> None:
        del writer.root["/AF"]
        writer.update_root()

    return _issued(scene, prepare)


@attack(INSIDER, "record_differs", own_keys=True, any_base=False)
def record_swapped_after_the_seal(scene: Scene) -> bytes:
    return _issued(scene, after=lambda pdf: quietly_updated(pdf, swap_record_in_place))


@attack(INSIDER, "metadata_changed", own_keys=True, any_base=False)
def metadata_swapped_after_the_seal(scene: Scene) -> bytes:
    return _issued(scene, after=lambda pdf: quietly_updated(pdf, swap_information))


@attack(INSIDER, "changed_after_signing", own_keys=True, any_base=False)
def appearances_asked_for_after_the_seal(scene: Scene) -> bytes:
    """A change of the kind that fills forms, where only validation data may come."""

    def ask(pdf: bytes) -> bytes:
        return quietly_updated(pdf, lambda writer: put(writer, writer.root["/AcroForm"], "/NeedAppearances", True))

    return _issued(scene, after=ask)


@attack(INSIDER, "changed_after_signing", own_keys=True, any_base=False)
def note_between_officer_and_seal(scene: Scene) -> bytes:
    """The officer signed a page that the seal no longer covers as it was."""

    def cover(pdf: bytes) -> bytes:
        def change(writer: Writer) -> None:
            add_note(writer, writer.add_object(dictionary(Type="/Annot", Subtype="/FreeText", Rect=[1, 1, 99, 99])))

        return quietly_updated(pdf, change)

    return _issued(scene, between=cover)


@attack(INSIDER, "structure_not_strict", own_keys=True, any_base=False)
def sloppy_structure(scene: Scene) -> bytes:
    """A file that readers must repair before they can show it, and may repair differently."""
    place = scene.unsigned.rfind(b"endobj")
    return _issued(scene, pdf=scene.unsigned[:place] + b"endobx" + scene.unsigned[place + 6 :])


@attack(INSIDER, "record_differs", only_register=True, own_keys=True, any_base=False)
def another_record_under_the_number(scene: Scene) -> bytes:
    """The officer's and the seal's keys certify other data under a number that is taken."""
    with Pdf.open(BytesIO(scene.unsigned)) as pdf:
        specification = pdf.Root.AF[0]
        record = json.loads(specification.EF.F.read_bytes())
        record["fields"] = {"subject": {"value": "Về việc khác", "source": "clerk"}}
        specification.EF.F.write(json.dumps(record, ensure_ascii=False).encode())
        written = BytesIO()
        pdf.save(written)
    return _issued(scene, pdf=written.getvalue())

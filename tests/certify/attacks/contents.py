"""Swapped records and metadata, and validation data replaced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.certify.attacks.registry import attack
from tests.certify.attacks.scene import (
    Scene,
    Writer,
    as_object,
    change_root,
    dictionary,
    put,
    quietly_updated,
    stamped,
)

RECORD, METADATA, VALIDATION = "swapped record", "swapped metadata", "replaced validation data"
_FORGED = b'{"schema": "saoy.record/1", "fields": {}}'


def _specification(writer: Writer) -> Any:
    return writer.root["/AF"][0].get_object()


def _stream(data: bytes, **entries: Any) -> generic.StreamObject:
    stream = generic.StreamObject(stream_data=data)
    stream.update(dictionary(**entries))
    return stream


@attack(RECORD)
def swapped_record(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        files = _specification(writer)["/EF"]
        files[pdf_name("/F")] = files[pdf_name("/UF")] = writer.add_object(_stream(_FORGED))
        writer.update_container(files)

    return quietly_updated(scene.pdf, change)


def swap_record_in_place(writer: Writer) -> None:
    """The stream object itself is replaced under its own number."""
    reference = _specification(writer)["/EF"].raw_get("/F")
    stream = reference.get_object()
    stream._data, stream._encoded_data = _FORGED, None
    writer.mark_update(reference)


@attack(RECORD, "record_differs")
def swapped_record_in_place(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, swap_record_in_place)


@attack(RECORD, "record_differs")
def swapped_record_and_stamped(scene: Scene) -> bytes:
    """Swapped between the seal and a new time-stamp, so that the file ends at a good one."""
    return stamped(quietly_updated(scene.sealed, swap_record_in_place), scene.office)


@attack(RECORD, "record_differs")
def removed_record(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        del writer.root["/AF"]
        writer.update_root()

    return quietly_updated(scene.pdf, change)


@attack(RECORD)
def second_record(scene: Scene) -> bytes:
    """Another record.json stands before the sealed one."""

    def change(writer: Writer) -> None:
        files = dictionary(F=writer.add_object(_stream(_FORGED)))
        forged = writer.add_object(dictionary(Type="/Filespec", F="record.json", UF="record.json", EF=files))
        put(writer, writer.root, "/AF", [forged, writer.root["/AF"].raw_get(0)])
        writer.update_root()

    return quietly_updated(scene.pdf, change)


@attack(RECORD)
def attached_elsewhere(scene: Scene) -> bytes:
    """Only the list that viewers show in their paper-clip panel names another file."""

    def change(writer: Writer) -> None:
        files = dictionary(F=writer.add_object(_stream(_FORGED)))
        forged = writer.add_object(dictionary(Type="/Filespec", F="record.json", UF="record.json", EF=files))
        put(writer, writer.root["/Names"], "/EmbeddedFiles", dictionary(Names=["record.json", forged]))

    return quietly_updated(scene.pdf, change)


def _on_specification(name: str, key: str, value: Any) -> None:
    def make(scene: Scene) -> bytes:
        return quietly_updated(scene.pdf, lambda writer: put(writer, _specification(writer), key, value))

    make.__name__ = name
    attack(RECORD)(make)


_on_specification("renamed_record", "/UF", "old.json")
_on_specification("record_as_source", "/AFRelationship", "/Source")
_on_specification("record_described", "/Desc", "Bản ghi đã sửa")
_on_specification("record_at_an_address", "/FS", "/URL")


@attack(RECORD, "record_differs")
def emptied_record(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        reference = _specification(writer)["/EF"].raw_get("/F")
        stream = reference.get_object()
        stream._data, stream._encoded_data = b"", None
        writer.mark_update(reference)

    return quietly_updated(scene.pdf, change)


def swap_xmp(writer: Writer) -> None:
    """A title of the forger's, as any metadata editor writes it."""
    data = writer.root.raw_get("/Metadata").get_object().data
    stream = _stream(data.replace("Bản sao".encode(), "Bản gốc".encode()) + b" ", Type="/Metadata", Subtype="/XML")
    put(writer, writer.root, "/Metadata", writer.add_object(stream))
    writer.update_root()


def swap_information(writer: Writer) -> None:
    """The older kind of metadata."""
    writer.set_info(writer.add_object(dictionary(Title="Bản gốc")))


def swap_xmp_in_place(writer: Writer) -> None:
    """The stream keeps its number."""
    reference = writer.root.raw_get("/Metadata")
    stream = reference.get_object()
    data = stream.data + b" "
    stream._data, stream._encoded_data = data, None
    writer.mark_update(reference)


def remove_xmp(writer: Writer) -> None:
    """Nothing says any more that the file is an archive file."""
    del writer.root["/Metadata"]
    writer.update_root()


_CHANGES: dict[str, Callable[[Writer], None]] = {
    "xmp": swap_xmp,
    "information": swap_information,
    "xmp_in_place": swap_xmp_in_place,
    "removed_xmp": remove_xmp,
}


def _metadata_attacks(name: str, change: Callable[[Writer], None]) -> None:
    def plain(scene: Scene) -> bytes:
        return quietly_updated(scene.pdf, change)

    def again(scene: Scene) -> bytes:
        return stamped(quietly_updated(scene.pdf, change), scene.office)

    def early(scene: Scene) -> bytes:
        return stamped(quietly_updated(scene.sealed, change), scene.office, with_data=True)

    for made, suffix in ((plain, ""), (again, "_and_stamped"), (early, "_before_another_stamp")):
        made.__name__ = f"swapped_{name}{suffix}"
        attack(METADATA, "metadata_changed")(made)


for _name, _change in _CHANGES.items():
    _metadata_attacks(_name, _change)


def _without_store(writer: Writer) -> None:
    del writer.root["/DSS"]
    writer.update_root()


@attack(VALIDATION, "not_last_entry")
def removed_store(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, _without_store)


@attack(VALIDATION, "not_last_entry")
def emptied_store(scene: Scene) -> bytes:
    return quietly_updated(scene.pdf, change_root("/DSS", dictionary(Certs=[], CRLs=[], OCSPs=[])))


@attack(VALIDATION, "not_last_entry")
def rubbish_in_the_store(scene: Scene) -> bytes:
    def change(writer: Writer) -> None:
        rubbish = [writer.add_object(_stream(b"0\x82rubbish"))]
        put(writer, writer.root, "/DSS", dictionary(Certs=rubbish, CRLs=rubbish, OCSPs=rubbish))
        writer.update_root()

    return quietly_updated(scene.pdf, change)


@attack(VALIDATION, "not_last_entry")
def store_of_a_stranger(scene: Scene) -> bytes:
    """Certificates and lists of the forger's authority in place of the true ones."""

    def change(writer: Writer) -> None:
        trust = scene.stranger.signers.trust
        certificates = [writer.add_object(_stream(each)) for each in (*trust.roots, *trust.intermediates)]
        lists = [writer.add_object(_stream(each)) for each in trust.revocation_lists]
        put(writer, writer.root, "/DSS", dictionary(Certs=certificates, CRLs=lists))
        writer.update_root()

    return quietly_updated(scene.pdf, change)


@attack(VALIDATION, "not_last_entry")
def store_in_place(scene: Scene) -> bytes:
    """A list in the store is replaced under its own number."""

    def change(writer: Writer) -> None:
        reference = writer.root["/DSS"]["/CRLs"].raw_get(0)
        stream = reference.get_object()
        stream._data, stream._encoded_data = b"\x30\x00", None
        writer.mark_update(reference)

    return quietly_updated(scene.pdf, change)


@attack(VALIDATION, "differs_from_register", only_register=True)
def emptied_store_and_stamped(scene: Scene) -> bytes:
    """A renewal that throws the evidence away: harmless here, where the lists are known, but not ours."""
    empty = dictionary(Certs=[], CRLs=[])
    return stamped(quietly_updated(scene.pdf, change_root("/DSS", empty)), scene.office, with_data=True)


@attack(VALIDATION, "differs_from_register", only_register=True)
def stamp_of_a_stranger(scene: Scene) -> bytes:
    """A renewal by a time-stamp authority that nobody here believes."""
    return stamped(scene.pdf, scene.stranger, with_data=False)


@attack(VALIDATION, "differs_from_register", only_register=True)
def unregistered_renewal(scene: Scene) -> bytes:
    """Anybody may buy a time-stamp; only the office renews its copies."""
    return stamped(scene.pdf, scene.office, with_data=True)


@attack(VALIDATION, "differs_from_register", only_register=True)
def other_first_stamp(scene: Scene) -> bytes:
    """The seal's revision stamped once more, as if at another time."""
    return stamped(scene.sealed, scene.office, with_data=True, field="DocumentTimestamp")


@attack(VALIDATION)
def page_changed_with_the_store(scene: Scene) -> bytes:
    """The revision that renews the validation data draws on the page as well."""

    def change(writer: Writer) -> None:
        page = writer.find_page_for_modification(0)[0]
        page.get_object()[pdf_name("/CropBox")] = as_object([0, 0, 50, 50])
        writer.mark_update(page)
        put(writer, writer.root, "/DSS", writer.root["/DSS"])
        writer.update_root()

    return stamped(quietly_updated(scene.pdf, change), scene.office, with_data=True)

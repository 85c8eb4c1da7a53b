"""`saoy bench [reading|memory|understanding|certify|verify|files|log|register]`: timings and sizes, on this machine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from api.container import Container

_JSON = click.option("--json", "as_json", is_flag=True, help="JSON lines on standard output and nothing else.")
# As `api.reading_bench` has them, which is not imported before it is needed.
_PAGES, _MEMORY_PAGES = 8, 1000
_LOG_ENTRIES = 1_000_000


@click.group("bench", invoke_without_command=True)
@_JSON
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """Time reading, understanding and certifying. Without a name, all but `memory`, `files`, `log` and `register`."""
    context.obj = as_json
    if context.invoked_subcommand is None:
        context.invoke(reading, as_json=as_json, pages=_PAGES, files=())
        context.invoke(understanding, as_json=as_json)
        context.invoke(certify, as_json=as_json)
        context.invoke(verify, as_json=as_json, specimen=None)


@command.command("reading")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--pages", type=click.IntRange(1), default=_PAGES, show_default=True, help="Made pages, without FILES.")
@_JSON
@click.pass_context
def reading(context: click.Context, files: tuple[Path, ...], pages: int, as_json: bool) -> None:
    """Pages a minute and peak memory, beside Tesseract on the same pictures, one thread each."""
    from api.reading_bench import compare_speed, make_bench_pages, pages_of_files
    from api.reading_trials import tesseract
    from ocr.tesseract_reader import TesseractReader

    with _measuring(_wants_json(context, as_json)) as (container, folder):
        pictures = pages_of_files(container, files, folder) if files else make_bench_pages(folder, pages)
        theirs = tesseract if TesseractReader.is_installed() else None
        if theirs is None:
            click.echo("Không có tesseract với dữ liệu tiếng Việt: không so sánh.", err=True)
        for result in compare_speed(pictures, _progress, theirs=theirs):
            _show(result.as_json(), as_json=_wants_json(context, as_json))


@command.command("memory")
@click.option("--pages", type=click.IntRange(2), default=_MEMORY_PAGES, show_default=True)
@_JSON
@click.pass_context
def memory(context: click.Context, pages: int, as_json: bool) -> int:
    """Memory of one worker over many pages of changing shapes; exit 1 when it grows by more than 5 %."""
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.reading_bench import MOST_GROWTH, make_varied_pages, watch_memory

    growth = 1.0
    with _measuring(_wants_json(context, as_json)) as (_, folder):
        for look in watch_memory(make_varied_pages(folder, pages), pages):
            growth = look.growth
            _show(look.as_json(), as_json=_wants_json(context, as_json))
    return EXIT_NEGATIVE if growth > MOST_GROWTH else EXIT_DONE


@command.command("understanding")
@_JSON
@click.pass_context
def understanding(context: click.Context, as_json: bool) -> None:
    """Seconds a page from file to fields."""
    from api.bench import time_digitizing

    with _measuring(_wants_json(context, as_json)) as (container, _):
        for timing in time_digitizing(container):
            _show(timing.as_json(), as_json=_wants_json(context, as_json))


@command.command("certify")
@_JSON
@click.pass_context
def certify(context: click.Context, as_json: bool) -> None:
    """Seconds to build, sign and verify a copy; copies a second beside stock pyHanko with the same RSA keys."""
    from api.bench import time_certifying, two_page_copy
    from api.certifying_bench import compare_certifying

    with _measuring(_wants_json(context, as_json)) as (container, folder):
        for timing in time_certifying(container):
            _show(timing.as_json(), as_json=_wants_json(context, as_json))
        for result in compare_certifying(folder, two_page_copy()):
            _show(result.as_json(), as_json=_wants_json(context, as_json))


@command.command("log")
@click.option("--entries", type=click.IntRange(1), default=_LOG_ENTRIES, show_default=True)
@_JSON
@click.pass_context
def log(context: click.Context, entries: int, as_json: bool) -> None:
    """Inclusion proofs in a log of that many entries; with SAOY_DATABASE_URL in that database, which must be empty."""
    from api.log_bench import fill_log, time_proofs

    with _measuring(_wants_json(context, as_json)) as (container, _):
        container.database.upgrade()
        fill_log(container.database, entries)
        _show(time_proofs(container.database, entries).as_json(), as_json=_wants_json(context, as_json))


@command.command("files")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_JSON
@click.pass_context
def files(context: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """How large the signed copy of each file is, beside its page images alone."""
    from api.file_bench import measure_copies

    with _measuring(_wants_json(context, as_json)) as (container, folder):
        for size in measure_copies(container, files, folder):
            _show(size.as_json(), as_json=_wants_json(context, as_json))


@command.command("verify")
@click.option("--specimen", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="The page to certify.")
@_JSON
@click.pass_context
def verify(context: click.Context, as_json: bool, specimen: Path | None) -> int:
    """Our own copies verified a second on one core, beside stock pyHanko; exit 1 below the floor."""
    from api.commands.certify import certify_file
    from api.commands.demo import example_or_specimen
    from api.office_round import office_round
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.showing import people_console
    from api.verifying_bench import FLOOR_PER_SECOND, compare_verifying

    rates = {}
    with _measuring(_wants_json(context, as_json)) as (container, folder):
        with office_round(container) as office:
            page = specimen or example_or_specimen(folder)
            copy = certify_file(office, page, people_console(to_stderr=True), accept=True, attest=True)
        for result in compare_verifying(container, copy.pdf, folder):
            rates[result.verifier] = result.per_second
            _show(result.as_json(), as_json=_wants_json(context, as_json))
    return EXIT_DONE if rates["saoy"] >= FLOOR_PER_SECOND else EXIT_NEGATIVE


@command.command("register")
@click.option("--rows", type=click.IntRange(1000), default=100_000, show_default=True, help="Lines of the register.")
@click.option("--server", help="A PostgreSQL server where a scratch database may be made; without it, SQLite.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Of the SQLite file.")
@click.option("--fsck", is_flag=True, help="Time the check of all promises too; fills many more tables.")
@_JSON
@click.pass_context
def register(
    context: click.Context, rows: int, server: str | None, folder: Path | None, fsck: bool, as_json: bool
) -> int:
    """Milliseconds of a lookup in a register of so many lines; exit 1 when a p99 is 10 ms or more."""
    from api.bench import machine
    from api.logging import configure_logging
    from api.problems import EXIT_DONE, EXIT_NEGATIVE
    from api.register_bench import MOST_MILLISECONDS, fill_lines, scratch_database, time_check, time_lookups

    configure_logging("ERROR")
    as_json = _wants_json(context, as_json)
    if not as_json:
        click.echo(", ".join(f"{name} {value}" for name, value in machine().items()), err=True)
    is_slow = False
    place = folder or Path(tempfile.gettempdir())

    def progress(done: int) -> None:
        click.echo(f"{done}/{rows}", err=True)

    with scratch_database(server, place) as database:
        if fsck:
            _show(time_check(database, rows, progress).as_json(), as_json=as_json)
        else:
            fill_lines(database, rows, progress)
        for times in time_lookups(database, rows):
            is_slow = is_slow or times.p99 >= MOST_MILLISECONDS
            _show(times.as_json(), as_json=as_json)
    return EXIT_NEGATIVE if is_slow else EXIT_DONE


def _wants_json(context: click.Context, as_json: bool) -> bool:
    """The switch may stand before or after the name."""
    return as_json or bool(context.obj)


@contextmanager
def _measuring(as_json: bool) -> Iterator[tuple[Container, Path]]:
    """A container whose keys and files never mix with those of the data folder, and a folder for pictures."""
    from api.bench import machine
    from api.container import Container
    from api.logging import configure_logging
    from api.settings import load_settings

    configure_logging("ERROR")
    if not as_json:
        click.echo(", ".join(f"{name} {value}" for name, value in machine().items()), err=True)
    with tempfile.TemporaryDirectory(prefix="saoy-bench-") as name:
        folder = Path(name)
        settings = load_settings().model_copy(update={"data_folder": folder / "var"})
        with Container(settings) as container:
            yield container, folder


def _progress(name: str) -> None:
    click.echo(name, err=True)


def _show(line: dict[str, Any], *, as_json: bool) -> None:
    from api.showing import print_json_line

    if as_json:
        print_json_line(line)
        return
    sentence = {
        "saoy.timing/1": "{name}: {median_seconds:.3f} s (trung vị)",
        "saoy.reading_speed/1": "{reader}: {pages_per_minute} trang một phút, trung vị {median_seconds:.2f} s "
        "({median_cpu_seconds:.2f} s bộ xử lý), bộ nhớ cao nhất {peak_memory_mib} MiB",
        "saoy.reading_speed_ratio/1": "so với {compared_with}, từng trang: thời gian {seconds} lần, thời gian bộ xử lý "
        "{cpu_seconds} lần (không tính lúc khởi động của nó: {cpu_without_start} lần), bộ nhớ {peak_memory} lần",
        "saoy.log_speed/1": "{database}, {entries} mục: bằng chứng trung vị {median_milliseconds} ms, p99 "
        "{p99_milliseconds} ms (bộ xử lý {p99_processor_milliseconds} ms)",
        "saoy.copy_size/1": "{name}: {pages} trang ({forms}), ảnh gốc {raster_kib} KiB, ảnh trong tệp {image_kib} KiB, "
        "bản sao đã ký {signed_kib} KiB ({ratio} lần); dựng {build_seconds} s, chứng minh {prove_seconds} s một trang; "
        "lỗi PDF/A: {faults}",
        "saoy.certifying_speed/1": "{name}: {copies_per_core_second} bản sao mỗi giây trên một nhân "
        "({median_cpu_seconds:.4f} s bộ xử lý, {median_seconds:.4f} s đồng hồ)",
        "saoy.certifying_ratio/1": "{name} so với {compared_with}: nhanh gấp {rate_per_core} lần trên một nhân, gấp "
        "{rate} lần theo đồng hồ (mức cần đạt: {bar})",
        "saoy.verification_speed/1": "{verifier}: {per_second} bản sao một giây trên một lõi "
        "({median_cpu_seconds:.3f} s bộ xử lý, {median_seconds:.3f} s); mức phải đạt: {floor_per_second:.0f}",
        "saoy.register_lookup/1": "{database}, {rows} dòng, theo {lookup}: p50 {p50_ms} ms, p99 {p99_ms} ms "
        "(bộ xử lý {p99_cpu_ms} ms)",
        "saoy.fsck_time/1": "{database}, {rows} dòng, {records} bản ghi: kiểm tra trong {seconds} s "
        "(bộ xử lý {cpu_seconds} s), {violations} vi phạm",
        "saoy.reading_memory/1": "{pages} trang: {resident_mib} MiB, {growth:.3f} lần lúc đầu",
    }[line["schema"]]
    click.echo(sentence.format(**line))
    for stage, seconds in line.get("stage_cpu_seconds", {}).items():
        click.echo(f"  {stage}: {seconds:.3f} s bộ xử lý")

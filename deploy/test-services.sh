#!/bin/sh
# What the tests need from the system, installed when it is missing and we may, named plainly when we may not.
# The servers are not started here: each test starts its own on its own port and data folder.
set -eu

missing=""
need() { # need PACKAGE COMMAND-OR-FILE...
    package=$1
    shift
    for candidate in "$@"; do
        if command -v "$candidate" >/dev/null 2>&1 || ls $candidate >/dev/null 2>&1; then return 0; fi
    done
    missing="$missing $package"
}

need chromium chromium chromium-browser google-chrome
# The program inside the playwright package that drives the browser is linked against it.
need libatomic1 '/usr/lib/*/libatomic.so.1' '/lib/*/libatomic.so.1'
need postgresql '/usr/lib/postgresql/*/bin/initdb' initdb
need rabbitmq-server /usr/sbin/rabbitmq-server /usr/lib/rabbitmq/bin/rabbitmq-server
need poppler-utils pdfsig
need qpdf qpdf
need softhsm2 softhsm2-util
need tesseract-ocr tesseract
need tesseract-ocr-vie '/usr/share/tesseract-ocr/*/tessdata/vie.traineddata'

[ -z "$missing" ] && exit 0

echo "Installing what the tests need from the system:$missing" >&2
install="apt-get install -y -q --no-install-recommends"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Install these with your system's package manager, then run make test again:$missing" >&2
    [ "${CI:-}" = true ] && exit 1
    exit 0
fi
as_root=""
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "As root: $install$missing" >&2
        [ "${CI:-}" = true ] && exit 1
        exit 0
    fi
    as_root="sudo"
fi
$as_root apt-get update -q >&2
$as_root env DEBIAN_FRONTEND=noninteractive $install $missing >&2

#!/bin/sh
# Creates the Python environment: deploy/environment.sh VENV REQUIREMENTS
# Needs Python 3.11 or later and the package index that pip is configured for. Everything installed is pinned
# by digest; dependencies are not resolved here, the lock file is complete.
set -eu
venv=$1
requirements=$2
root=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-python3}

fail() { printf '%s\n' "$*" >&2; exit 1; }

command -v "$python" >/dev/null 2>&1 || fail "Python 3.11 or later is needed: install python3 and run make again."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "Python 3.11 or later is needed; this is $("$python" -V)."

if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    # Debian and Ubuntu ship Python without ensurepip; the package below adds it.
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends python3-venv
    elif command -v apt-get >/dev/null 2>&1 && command -v sudo >/dev/null 2>&1; then
        sudo apt-get update -q && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends python3-venv
    else
        fail "Python's venv module is missing: install python3-venv and run make again."
    fi
fi

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
echo "Installing $(grep -c '==' "$root/$requirements") locked packages into $venv (about a minute the first time)..." >&2
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    --requirement "$root/$requirements"

# Run from source: the repository root joins the path last, after the standard library and the packages, and the
# folder a user happens to stand in never joins it (-P), so its files cannot pose as our modules.
site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$root" > "$site/saoy.pth"
cat > "$venv/bin/saoy" <<SCRIPT
#!/bin/sh
# ONNX Runtime reports to its maker unless told not to, before it is loaded.
export ORT_DISABLE_TELEMETRY=1
exec "$root/$venv/bin/python" -P -m api "\$@"
SCRIPT
chmod +x "$venv/bin/saoy"

# Set-up that run and test share: Python, system libraries, the packages of uv.lock. Sourced, POSIX sh, no network when all is there.
# Everything it says goes to standard error, so that the output of the program stays clean.
# shellcheck shell=sh disable=SC2034 # run and test read what is set here

: "${root:?setup.sh is sourced by run and test, which name the folder of the program}"
venv=${TEACHBACK_VENV:-$root/.venv}
case $venv in /*) ;; *) venv=$PWD/$venv ;; esac
workshop=$venv-setup # the installer's own place: its tool, its log, and the mark of a set-up that has not ended
log=$workshop/log.txt
again="sh packaging/$(basename -- "$0")"

OFFSCREEN_LIBRARIES="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libx11-6 libcups2"
WINDOW_LIBRARIES="$OFFSCREEN_LIBRARIES libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0"

say() { printf '%s\n' "$*" >&2; }

# stop CODE SENTENCE...: say why in plain words, one sentence a line, and end.
stop() {
    code=$1
    shift
    for sentence; do say "$sentence"; done
    exit "$code"
}

# stop_with_log SENTENCE: when a download or an installation failed.
stop_with_log() {
    stop 3 "$1 Is this computer online? Then start again: $again" \
        "Should it fail again, the last lines of $log tell more:" "$(tail -n 3 -- "$log" | cut -c 1-200 | sed 's/^/  /')"
}

# set_up GROUP LIBRARIES: afterwards $venv holds what GROUP (run or test) needs, and the system LIBRARIES are there.
set_up() {
    group=$1
    fingerprint=$(fingerprint)
    missing=$(missing_libraries "$2")
    if [ -z "$missing" ] && is_ready "$group"; then return; fi
    mkdir -p -- "$workshop" 2>/dev/null ||
        stop 3 "The folder $(dirname -- "$venv") cannot be written to." \
            "Name a folder of your own: TEACHBACK_VENV=\"\$HOME/.teachback-venv\" $again"
    trap 'stop 130 "" "Stopped. Nothing is broken: start again with  $again  and set-up carries on."' INT TERM HUP
    wait_for_other_set_up
    if is_ready "$group"; then python=$venv/bin/python; else find_python; fi
    install_system_packages
    is_ready "$group" || install_packages "$group"
    exec 9>&-
    trap - INT TERM HUP
}

# What the installed packages depend on: the lock, the project, this script and the interpreter under the venv.
fingerprint() {
    cat -- "$root/uv.lock" "$root/pyproject.toml" "$root/packaging/setup.sh" "$root/packaging/uv-requirements.txt" | cksum
    readlink -f -- "$venv/bin/python" 2>/dev/null || true
}

# The packages for the tests include those for the program, so the mark of either will do to run.
is_ready() {
    [ -x "$venv/bin/python" ] && [ ! -e "$workshop/unfinished" ] || return 1
    for mark in "$venv/ready-for-$1" "$venv/ready-for-test"; do
        [ -r "$mark" ] && [ "$(cat -- "$mark")" = "$fingerprint" ] && return 0
    done
    return 1
}

wait_for_other_set_up() {
    exec 9>"$workshop/lock"
    command -v flock >/dev/null 2>&1 || return 0
    flock -n 9 || { say "Another set-up is running; waiting for it to end ..."; flock 9; }
}

# ---- System libraries (Debian, Ubuntu and their children; elsewhere nothing is asked and nothing installed)

# Each of the names that dpkg does not know as installed, under its old name or its newer one that ends in t64.
missing_libraries() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    with_newer_names=$(for name in $1; do printf '%s %st64 ' "$name" "$name"; done)
    # shellcheck disable=SC2016,SC2086 # dpkg-query fills in the ${fields}; the names are split on purpose
    installed=$(dpkg-query -W -f='${db:Status-Status}:${Package} ' $with_newer_names 2>/dev/null || true)
    for name in $1; do
        case " $installed" in
            *" installed:$name "* | *" installed:${name}t64 "*) ;;
            *) printf '%s ' "$name" ;;
        esac
    done
}

is_offered() { apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

# The name under which this release offers a library.
offered_name() { if is_offered "${1}t64"; then printf '%s ' "${1}t64"; else printf '%s ' "$1"; fi; }

become_root() {
    if [ "$(id -u)" -eq 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        return 1
    fi
}

# What dpkg does not have of what is needed, one list for one question to the administrator.
system_packages() {
    for name in $missing; do offered_name "$name"; done
    [ -e "$bundle" ] || ! command -v dpkg-query >/dev/null 2>&1 || printf 'ca-certificates '
    is_ready "$group" || python_packages
}

install_system_packages() {
    # shellcheck disable=SC2046 # split on purpose
    set -- $(system_packages)
    if [ $# -eq 0 ] && [ -n "$python" ]; then return; fi
    command -v apt-get >/dev/null 2>&1 || stop 3 "These are missing: $*. Please install them, then start again: $again"
    become_root || {
        require_python "$@"
        stop 3 "Some system packages are missing, and installing them needs an administrator. This one line does it:" "" \
            "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*" "" "Then start again: $again"
    }
    keep_certificates
    say "Asking for the list of system packages ..."
    apt update || true # an unrelated source may be broken; the installation will tell
    # shellcheck disable=SC2046 # split on purpose; asked again, because only now are the names of this release known
    set -- $(system_packages)
    require_python "$@"
    say "Installing system packages (up to 70 MB with what they need): $*"
    apt install --no-install-recommends "$@" || stop_with_log "The system packages could not be installed."
    [ -n "$python" ] || find_python
    require_python
}

# A print queue for the tests that print for real. They are skipped by name without it, so this is tried once, where it
# may be, and is no reason to stop.
install_print_queue() {
    if [ -n "$(command -v cupsd || ls /usr/sbin/cupsd 2>/dev/null)" ] || [ -e "$workshop/asked-for-print-queue" ]; then return; fi
    if ! command -v apt-get >/dev/null 2>&1 || ! become_root || ! mkdir -p -- "$workshop" 2>/dev/null; then return; fi
    say "Installing a print queue for the tests: cups cups-client"
    : >"$workshop/asked-for-print-queue"
    apt install --no-install-recommends cups cups-client ||
        { apt update && apt install --no-install-recommends cups cups-client; } ||
        say "That did not work; the tests that print to a real queue will be skipped."
}

# require_python PACKAGES: a Python is here, or is among the packages to install.
require_python() {
    case "$python $*" in
        /* | *python3*) ;;
        *) stop 3 "Python 3.11 or newer is needed, and this release does not offer it. Please install one, then start again: $again" ;;
    esac
}

# apt ACTION...: quiet, never asking; first repairing what an interrupted installation left half done.
apt() {
    action=$1
    shift
    # shellcheck disable=SC2086 # $as_root is a command and its arguments
    {
        $as_root DEBIAN_FRONTEND=noninteractive dpkg --configure -a &&
            $as_root DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$action" "$@"
    } </dev/null >>"$log" 2>&1
}

# ---- Certificates: what a company or an administrator trusts beside the usual is trusted here too

bundle=/etc/ssl/certs/ca-certificates.crt

# The package ca-certificates, when it comes in, overwrites a bundle that was placed by hand.
keep_certificates() {
    if [ -e "$bundle" ] && [ -n "$(missing_libraries ca-certificates)" ]; then cp -- "$bundle" "$workshop/certificates.pem"; fi
}

trust_certificates() {
    for trusted in "$workshop/certificates.pem" "$bundle"; do
        [ -e "$trusted" ] || continue
        if [ "${SSL_CERT_FILE:-$bundle}" = "$bundle" ]; then export SSL_CERT_FILE="$trusted"; fi
        if [ "${PIP_CERT:-$bundle}" = "$bundle" ]; then export PIP_CERT="$trusted"; fi
    done
}

# ---- Python

# Sets $python to one of 3.11 or newer; empty if there is none.
find_python() {
    python=
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.11 python3.12 python3.13 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            python=$(command -v -- "$candidate")
            return
        fi
        [ "$candidate" != "${PYTHON:-}" ] ||
            stop 3 "PYTHON names \"$PYTHON\", which is not a Python of 3.11 or newer. Name another, or unset PYTHON."
    done
}

# The system packages that give a Python which can make a venv (Debian keeps that part apart).
python_packages() {
    if [ -n "$python" ]; then
        "$python" -c 'import venv, ensurepip' 2>/dev/null ||
            "$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
        return
    fi
    # Where python3 itself is too old (Ubuntu 22.04), a newer one may stand beside it.
    default=$(apt-cache show python3 2>/dev/null | sed -n 's/^Version: 3\.\([0-9]*\).*/\1/p' | head -n 1)
    if [ "${default:-11}" -lt 11 ]; then
        for minor in 14 13 12 11; do
            is_offered "python3.$minor-venv" && echo "python3.$minor python3.$minor-venv" && return
        done
        return
    fi
    echo python3 python3-venv
}

# ---- The packages of uv.lock

install_packages() {
    case $1 in run) groups=--no-dev ;; *) groups="--group dev" ;; esac
    make_installer
    clear_unusable_venv
    : >"$workshop/unfinished"
    say "Fetching the parts of the program (about 110 MB the first time) ..."
    # shellcheck disable=SC2086 # split on purpose
    uv sync --locked $groups --inexact --no-install-project --compile-bytecode || stop_without_packages
    rm -f -- "$workshop/unfinished"
    fingerprint=$(fingerprint)
    printf '%s\n' "$fingerprint" >"$venv/ready-for-$1"
    say "Set-up is complete; from now on no network is needed."
}

# uv downloads everything before it touches the venv: what fails in that phase leaves the venv as whole as it was.
stop_without_packages() {
    if tail -n 15 -- "$log" | grep -qE 'Failed to (download|fetch)|lockfile'; then rm -f -- "$workshop/unfinished"; fi
    stop_with_log "The parts of the program could not be fetched."
}

# A venv that was left half made, or whose Python has gone, is made anew. A folder that is no venv is never touched.
clear_unusable_venv() {
    [ -e "$venv" ] || return 0
    if [ ! -e "$workshop/unfinished" ] && venv_works; then return 0; fi
    if [ ! -e "$venv/pyvenv.cfg" ] && [ -n "$(ls -A -- "$venv" 2>/dev/null)" ]; then
        stop 3 "$venv is in the way: it is not a Python environment." "Move it away, then start again: $again"
    fi
    say "Clearing away an unfinished or outdated set-up ..."
    rm -rf -- "$venv"
}

venv_works() {
    "$venv/bin/python" -c 'import pathlib, sys, sysconfig
sys.exit(sys.version_info < (3, 11) or not pathlib.Path(sysconfig.get_path("purelib")).is_dir())' 2>/dev/null
}

# uv, at the version and with the hashes of uv-requirements.txt, in a small place of its own.
make_installer() {
    installer=$workshop/installer
    if [ -e "$installer/complete" ] && cmp -s -- "$installer/complete" "$root/packaging/uv-requirements.txt" &&
        "$installer/bin/python" -m uv --version >/dev/null 2>&1; then
        return
    fi
    say "Fetching the installer (uv, 20 MB) ..."
    rm -rf -- "$installer"
    (
        trust_certificates
        "$python" -m venv -- "$installer" &&
            "$installer/bin/python" -m pip --disable-pip-version-check --quiet --retries 2 install \
                --require-hashes --no-deps --only-binary :all: --requirement "$root/packaging/uv-requirements.txt"
    ) </dev/null >>"$log" 2>&1 || stop_with_log "The installer could not be fetched."
    cp -- "$root/packaging/uv-requirements.txt" "$installer/complete"
}

# uv ...: on the venv of the program; indexes that the user set elsewhere would contradict the lock.
uv() {
    {
        in_uv_environment "$workshop/installer/bin/python" -m uv --project "$root" --no-progress "$@" </dev/null 2>&1 &&
            echo "Set-up ended well"
    } | while read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in Downloading*) say "  $line" ;; esac
    done
    [ "$(tail -n 1 -- "$log")" = "Set-up ended well" ]
}

in_uv_environment() {
    (
        unset UV_INDEX UV_INDEX_URL UV_DEFAULT_INDEX UV_EXTRA_INDEX_URL UV_FIND_LINKS UV_FROZEN VIRTUAL_ENV
        if [ ! -w "${HOME:-/nonexistent}" ]; then export UV_CACHE_DIR="$workshop/cache"; fi
        trust_certificates
        export UV_PROJECT_ENVIRONMENT="$venv" UV_PYTHON_DOWNLOADS=never UV_SYSTEM_CERTS=1 UV_PYTHON="$python"
        if [ -x "$venv/bin/python" ]; then UV_PYTHON=$venv/bin/python; fi
        exec "$@"
    )
}

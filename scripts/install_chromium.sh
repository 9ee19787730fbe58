#!/bin/sh
# Chromium for the browser tests: the one that is there, or Debian's. Run by `make browser`.
set -eu

for name in "${MELLANRUM_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
    echo "Chromium is there: $(command -v "$name")."
    exit 0
  fi
  if [ -n "$name" ] && [ "$name" = "${MELLANRUM_CHROMIUM:-}" ]; then
    echo "MELLANRUM_CHROMIUM names $name, which is no program on this machine; correct it or unset it." >&2
    exit 1
  fi
done

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Install Chromium or Chrome by this system's own means, or name the program of one in MELLANRUM_CHROMIUM." >&2
  exit 1
fi

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || {
    echo "Run this as root (there is no sudo here), or name the program of a Chromium in MELLANRUM_CHROMIUM." >&2
    exit 1
  }
  as_root="sudo"
fi

echo "Installing Chromium ..."
$as_root apt-get update -qq
if [ -z "$(apt-cache search --names-only '^chromium$')" ]; then
  echo "There is no package chromium here: on Ubuntu it is a snap (snap install chromium); or name the program of one in MELLANRUM_CHROMIUM." >&2
  exit 1
fi
# A machine without a screen often has no fonts either; pictures of pages would show boxes for letters.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core fonts-liberation >/dev/null
echo "Chromium is there: $(command -v chromium)."

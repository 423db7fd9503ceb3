#!/bin/sh
# Starts Convolens with the Java machine beside it.
program=$0
case $program in
  */*) ;;
  *) if [ -e "$program" ]; then program=./$program; else program=$(command -v -- "$program"); fi ;;
esac
[ -L "$program" ] && program=$(readlink -f "$program")
home=${program%/*}/../lib
unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
# Whether a locale is installed, as far as can be told without starting a program: in an archive
# it may be, without an archive it has a folder of its own.
installed() {
  case $1 in C | C.* | POSIX) return 0 ;; esac
  [ -d /usr/lib/locale ] && [ -z "${LOCPATH:-}${LOCALE_ARCHIVE:-}" ] || return 0
  [ ! -e /usr/lib/locale/locale-archive ] || return 0
  [ -d "/usr/lib/locale/$1" ] || [ -d "/usr/lib/locale/${1%%.*}.utf8" ]
}
# A Mac that somebody logs in from names no more than the letters.
[ "${LC_ALL:-}" != UTF-8 ] || LC_ALL=C
[ "${LC_CTYPE:-}" != UTF-8 ] || LC_CTYPE=C
for locale in ${LC_ALL:-${LC_CTYPE:-} ${LC_MESSAGES:-} ${LANG:-}}; do
  installed "$locale" || LC_ALL=C
done
# In these locales Java cannot name a file that has other letters than English ones; one that is not
# installed is the same to it.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX)
    [ -z "${LC_ALL:-}" ] || export LANG=C LC_MESSAGES=C
    unset LC_ALL
    export LC_CTYPE=C.UTF-8
    ;;
esac
# Where there is no graphics card, JavaFX and GTK would load all of Mesa to find that out.
drawing=-Dprism.order=sw
for card in /dev/dri/renderD* /dev/nvidiactl /dev/dxg; do
  [ ! -e "$card" ] || drawing=
done
[ -z "$drawing" ] || export GDK_GL=disable
exec "$home/runtime/bin/java" @OPTIONS@ $drawing -XX:TrimNativeHeapInterval=5000 "-XX:AOTCache=$home/convolens.aot" \
  "-Dconvolens.launcher=$program" -m @MAIN@ "$@"

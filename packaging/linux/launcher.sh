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
# In these locales Java cannot name a file that has other letters than English ones.
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

#!/bin/sh
# Starts Convolens with the Java machine beside it.
program=$0
[ -L "$program" ] && program=$(readlink -f "$program")
home=${program%/*}/../lib
unset JDK_JAVA_OPTIONS
exec "$home/runtime/bin/java" @OPTIONS@ -XX:TrimNativeHeapInterval=5000 "-XX:AOTCache=$home/convolens.aot" \
  "-Dconvolens.launcher=$program" -m @MAIN@ "$@"

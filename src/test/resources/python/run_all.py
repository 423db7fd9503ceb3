"""Runs every program that is named, each by itself, and keeps what it printed beside it.

The variable named first is kept too, flat, as `shape` and `values` in a .json file.
"""

import contextlib
import io
import json
import runpy
import sys
import warnings

import numpy

warnings.simplefilter("ignore")
for path in sys.argv[2:]:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        names = runpy.run_path(path)
    with open(path + ".out", "w", encoding="utf-8") as out:
        out.write(printed.getvalue())
    value = numpy.asarray(names[sys.argv[1]], dtype=numpy.float64)
    with open(path + ".json", "w", encoding="utf-8") as out:
        json.dump([float(number) for number in value.reshape(-1)], out)

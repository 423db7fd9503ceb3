package org.convolens.ui.transfer;

import java.util.List;
import java.util.Locale;

/// What can be written to a file.
enum ExportWhat {
  /// Input, filter, map and arithmetic, as the window shows them.
  STAGE(ExportKind.PNG, ExportKind.SVG, ExportKind.PDF, ExportKind.GIF, ExportKind.PNG_SERIES),
  INPUT(ExportKind.PNG, ExportKind.SVG, ExportKind.PDF, ExportKind.CSV, ExportKind.NPY),
  FILTER(ExportKind.PNG, ExportKind.SVG, ExportKind.PDF, ExportKind.CSV, ExportKind.NPY),
  MAP(ExportKind.PNG, ExportKind.SVG, ExportKind.PDF, ExportKind.CSV, ExportKind.NPY),
  /// The maps of every layer, with their edges.
  NETWORK(ExportKind.PNG, ExportKind.SVG, ExportKind.PDF);

  private final List<ExportKind> kinds;

  ExportWhat(ExportKind... kinds) {
    this.kinds = List.of(kinds);
  }

  /// The kinds of file it can become.
  List<ExportKind> kinds() {
    return kinds;
  }

  /// The key of its name among the texts.
  String key() {
    return "export.what." + name().toLowerCase(Locale.ROOT);
  }
}

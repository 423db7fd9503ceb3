package org.convolens.ui.transfer;

import java.util.Locale;

/// A kind of file that is written.
enum ExportKind {
  PNG("png"),
  SVG("svg"),
  PDF("pdf"),
  /// The sliding filter, moving.
  GIF("gif"),
  /// The sliding filter as numbered pictures.
  PNG_SERIES("png"),
  CSV("csv"),
  NPY("npy");

  private final String ending;

  ExportKind(String ending) {
    this.ending = ending;
  }

  /// How the file's name ends, without the dot.
  String ending() {
    return ending;
  }

  /// Whether it has as many pixels as the user wants.
  boolean scales() {
    return this == PNG || moves();
  }

  /// Whether it shows the whole run.
  boolean moves() {
    return this == GIF || this == PNG_SERIES;
  }

  /// The key of its name among the texts.
  String key() {
    return "export.kind." + name().toLowerCase(Locale.ROOT);
  }
}

package org.convolens.files;

import java.nio.file.Path;
import java.util.Locale;

/// The names of experiment files. Other systems, and those who type, write the ending in capitals
/// too.
public final class ExperimentName {
  /// How the program itself writes it.
  public static final String ENDING = ".convolens";

  private ExperimentName() {}

  /// Whether a file is an experiment by its name.
  public static boolean is(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// The name of an experiment file without its ending; another name as it is.
  public static String withoutEnding(String name) {
    return is(name) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /// The file that is meant by a name that may lack the ending.
  public static Path withEnding(Path chosen) {
    var name = String.valueOf(chosen.getFileName());
    return is(name) ? chosen : chosen.resolveSibling(name + ENDING);
  }
}

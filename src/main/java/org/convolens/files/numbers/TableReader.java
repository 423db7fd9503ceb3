package org.convolens.files.numbers;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.convolens.core.Tensor;
import org.convolens.files.RefusedException;

/// Reads a table of numbers as a picture of one channel: fields apart by semicolons, tabs, commas
/// or spaces, decimals with a point or, where the comma does not part fields, with a comma. A first
/// row without any number is a header. Rows must be of one length and hold numbers only.
public final class TableReader {
  private static final String SEPARATORS = ";\t,";
  private static final char SPACES = ' ';

  private TableReader() {}

  /// Reads a table from the bytes of a file.
  public static Tensor read(byte[] file) throws RefusedException {
    return read(TextBytes.decode(file));
  }

  /// Reads a table from text, for example what a spreadsheet puts on the clipboard.
  public static Tensor read(String text) throws RefusedException {
    var complaints = new ArrayList<RefusedException>();
    for (var separator : separators(text)) {
      try {
        var table = read(text, separator);
        if (complaints.isEmpty() || table.columns() > 1) {
          return table;
        }
      } catch (RefusedException e) {
        complaints.add(e);
      }
    }
    throw complaints.getFirst();
  }

  /// What may part the fields, likeliest first. A semicolon or tab in numbers means nothing else; a
  /// comma may be a decimal sign between spaces.
  private static char[] separators(String text) {
    for (var index = 0; index < SEPARATORS.length() - 1; index++) {
      if (text.indexOf(SEPARATORS.charAt(index)) >= 0) {
        return new char[] {SEPARATORS.charAt(index)};
      }
    }
    return text.indexOf(',') >= 0 ? new char[] {',', SPACES} : new char[] {SPACES};
  }

  private static Tensor read(String text, char separator) throws RefusedException {
    var rows = new TableRows(separator != ',');
    if (separator == SPACES) {
      readSpaced(text, rows);
    } else {
      readSeparated(text, separator, rows);
    }
    return rows.tensor();
  }

  private static void readSpaced(String text, TableRows rows) throws RefusedException {
    var number = 0L;
    for (var lines = text.lines().iterator(); lines.hasNext(); ) {
      var line = lines.next().strip();
      number++;
      if (!line.isEmpty() && !line.startsWith("#")) {
        rows.add(List.of(line.split("\\s+")), number);
      }
    }
  }

  private static void readSeparated(String text, char separator, TableRows rows)
      throws RefusedException {
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (var row : reader) {
        if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
          rows.add(row.getFields(), row.getStartingLineNumber());
        }
      }
    } catch (CsvParseException e) {
      throw RefusedException.of("table.csv");
    } catch (IOException e) {
      throw new IllegalStateException("text in memory can be read", e);
    }
  }
}

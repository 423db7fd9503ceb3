package org.convolens.files.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/// The numbered objects of a PDF file and the table that finds them (ISO 32000-1, 7.5).
final class PdfObjects {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  PdfObjects() {
    text("%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n");
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Takes a number for an object that is added later.
  int reserve() {
    offsets.add(-1);
    return offsets.size();
  }

  /// Adds an object under its number.
  void put(int number, String content) {
    offsets.set(number - 1, body.size());
    text(number + " 0 obj\n" + content + "\nendobj\n");
  }

  int add(String content) {
    var number = reserve();
    put(number, content);
    return number;
  }

  /// Adds packed data.
  ///
  /// @param entries more entries of its dictionary
  int stream(String entries, byte[] data) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(data);
    }
    var number = reserve();
    offsets.set(number - 1, body.size());
    text(number + " 0 obj\n<<" + entries + "/Filter/FlateDecode/Length " + packed.size());
    text(">>\nstream\n");
    body.writeBytes(packed.toByteArray());
    text("\nendstream\nendobj\n");
    return number;
  }

  /// Writes the file; the stream stays open.
  ///
  /// @param catalog the number of the object it all hangs on
  /// @param about the number of the object that names title and maker
  void writeTo(OutputStream out, int catalog, int about) throws IOException {
    var table = body.size();
    text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    for (var offset : offsets) {
      text("%010d 00000 n \n".formatted(offset));
    }
    text(
        "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(offsets.size() + 1, catalog, about, table));
    body.writeTo(out);
  }
}

package org.convolens.files;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;

/// Lays a JSON text out for people: a member a line, lists on one line, and those that were
/// announced with so many values a line, so that a kernel looks like a kernel.
final class JsonLayout implements PrettyPrinter {
  private final Deque<Rows> lists = new ArrayDeque<>();
  private int depth;
  private int nextPerLine;

  /// A list that is being written.
  private static final class Rows {
    final int perLine;
    int written = 1;

    Rows(int perLine) {
      this.perLine = perLine;
    }
  }

  /// Lays out the next list.
  ///
  /// @param perLine values a line
  void rows(int perLine) {
    nextPerLine = perLine;
  }

  /// What a generator takes this layout from.
  ObjectWriteContext context() {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return JsonLayout.this;
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  private void line(JsonGenerator out) {
    out.writeRaw("\n" + "  ".repeat(depth));
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    line(out);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    out.writeRaw(',');
    line(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) {
    depth--;
    if (entries > 0) {
      line(out);
    }
    out.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    out.writeRaw('[');
    lists.push(new Rows(nextPerLine));
    nextPerLine = 0;
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    if (lists.element().perLine > 0) {
      line(out);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    var list = lists.element();
    out.writeRaw(',');
    if (list.perLine > 0 && list.written++ % list.perLine == 0) {
      line(out);
    } else {
      out.writeRaw(' ');
    }
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) {
    var list = lists.pop();
    depth--;
    if (list.perLine > 0 && values > 0) {
      line(out);
    }
    out.writeRaw(']');
  }
}

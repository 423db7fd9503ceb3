package org.convolens.ui.fault;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/// The one place where everything that goes wrong ends up. A fault is shown once, however often it
/// happens; the document stays as it is.
public final class Faults {
  private static final Logger LOG = Logger.getLogger(Faults.class.getName());

  private final Set<String> seen = new HashSet<>();
  private final ObservableList<Message> shown = FXCollections.observableArrayList();

  /// What the user is told.
  public sealed interface Message {
    /// How long it stays by itself; what went wrong stays until the user closes it.
    default Duration stay() {
      return Duration.INDEFINITE;
    }
  }

  /// Something that was done, good to know for a moment.
  public record Done(String sentence) implements Message {
    private static final Duration AT_LEAST = Duration.seconds(5);
    private static final Duration A_LETTER = Duration.millis(60);

    /// A long sentence takes longer to read.
    @Override
    public Duration stay() {
      return AT_LEAST.add(A_LETTER.multiply(sentence.length()));
    }
  }

  /// Something a user can put right, such as a file that is refused.
  ///
  /// @param sentence what, where, and what would be right
  public record Notice(String sentence) implements Message {}

  /// Something that went wrong in the program.
  ///
  /// @param code the same for the same fault, to look it up by
  /// @param details for those who mend the program
  public record Fault(String code, String details) implements Message {
    static Fault of(Throwable thrown) {
      var writer = new StringWriter();
      thrown.printStackTrace(new PrintWriter(writer));
      return new Fault(code(thrown), writer.toString());
    }

    private static String code(Throwable thrown) {
      var frames = thrown.getStackTrace();
      var place = frames.length == 0 ? "" : frames[0].getClassName() + frames[0].getMethodName();
      var hash = (thrown.getClass().getName() + place).hashCode() & 0xFFFFF;
      return "CV-" + Integer.toHexString(0x100000 | hash).substring(1).toUpperCase(Locale.ROOT);
    }
  }

  /// From now on takes whatever no thread caught.
  public void catchEverything() {
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> report(thrown));
  }

  /// Takes a fault, from any thread.
  public void report(Throwable thrown) {
    var fault = Fault.of(thrown);
    LOG.log(Level.WARNING, fault.code(), thrown);
    if (Platform.isFxApplicationThread()) {
      add(fault);
    } else {
      Platform.runLater(() -> add(fault));
    }
  }

  /// Tells the user what went wrong outside the program.
  public void tell(String sentence) {
    show(new Notice(sentence));
  }

  /// Tells the user what was done, or that there was nothing to do.
  public void tellDone(String sentence) {
    show(new Done(sentence));
  }

  private void add(Fault fault) {
    if (seen.add(fault.code())) {
      show(fault);
    }
  }

  /// What was done is no news any more once there is something else to tell.
  private void show(Message message) {
    shown.removeIf(Done.class::isInstance);
    shown.add(message);
  }

  /// What is to be shown, oldest first.
  public ObservableList<Message> shown() {
    return shown;
  }

  /// The user has read it.
  public void dismiss(Message message) {
    shown.remove(message);
  }
}

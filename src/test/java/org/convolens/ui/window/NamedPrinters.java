package org.convolens.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.convolens.ui.worksheet.Printers;

/// Printers with names and no paper. They keep what they are given.
final class NamedPrinters implements Printers {
  record Job(List<Image> pages, String printer, int copies) {}

  volatile List<String> names = List.of();
  volatile boolean broken;
  volatile Optional<Job> job = Optional.empty();
  private final List<Boolean> onFx = new ArrayList<>();

  @Override
  public synchronized List<String> names() {
    onFx.add(Platform.isFxApplicationThread());
    return names;
  }

  @Override
  public synchronized boolean print(List<Image> pages, String printer, int copies) {
    onFx.add(Platform.isFxApplicationThread());
    job = Optional.of(new Job(pages, printer, copies));
    return !broken;
  }

  /// Whether the FX thread ever waited for them.
  synchronized boolean heldUpTheWindow() {
    return onFx.contains(true);
  }
}

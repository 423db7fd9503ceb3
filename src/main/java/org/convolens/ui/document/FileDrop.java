package org.convolens.ui.document;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dragged onto the window: the first one that somebody knows what to do with.
public final class FileDrop {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("file-over");

  private final Node target;
  private final List<Taker> takers = new ArrayList<>();

  private record Taker(Predicate<Path> wants, Consumer<Path> take) {}

  public FileDrop(Node target) {
    this.target = target;
    target.setOnDragOver(this::over);
    target.setOnDragExited(_ -> target.pseudoClassStateChanged(OVER, false));
    target.setOnDragDropped(this::drop);
  }

  /// Takes files of a kind from now on; who asked earlier is asked first.
  public void accept(Predicate<Path> wants, Consumer<Path> take) {
    takers.add(new Taker(wants, take));
  }

  private void over(DragEvent event) {
    if (taking(event).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      target.pseudoClassStateChanged(OVER, true);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    var taking = taking(event);
    taking.ifPresent(Runnable::run);
    event.setDropCompleted(taking.isPresent());
    event.consume();
  }

  private Optional<Runnable> taking(DragEvent event) {
    var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
    return files.stream()
        .flatMap(file ->
            takers.stream()
                .filter(taker -> taker.wants().test(file))
                .<Runnable>map(taker -> () -> taker.take().accept(file)))
        .findFirst();
  }
}

package org.convolens.ui.document;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.convolens.files.ExperimentName;
import org.convolens.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/// Names files in the windows of the system, starting in the folder that was used last.
public final class SystemFileChoice implements FileChoice {
  private final Window owner;
  private final Texts texts;
  private Optional<Path> folder = Optional.empty();

  public SystemFileChoice(Window owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public Optional<Path> toOpen() {
    return remember(chooser("document.open").showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toSave(Path suggestion) {
    var chooser = chooser("document.saveAs");
    chooser.setInitialFileName(suggestion.getFileName().toString());
    return remember(chooser.showSaveDialog(owner));
  }

  @Override
  public Optional<Path> toImport() {
    var chooser =
        chooser(
            "import.title",
            new FileChooser.ExtensionFilter(
                texts.get("import.kinds"),
                List.of(
                    "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.csv", "*.tsv", "*.txt",
                    "*.npy")));
    return remember(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toExport(String name, String ending) {
    var chooser =
        chooser(
            "export.title",
            new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    chooser.setInitialFileName(name);
    return remember(chooser.showSaveDialog(owner))
        .map(chosen ->
            chosen.toString().endsWith("." + ending)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + "." + ending));
  }

  private FileChooser chooser(String title) {
    return chooser(
        title,
        new FileChooser.ExtensionFilter(
            texts.get("document.experiments"), "*" + ExperimentName.ENDING));
  }

  private FileChooser chooser(String title, FileChooser.ExtensionFilter kinds) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser
        .getExtensionFilters()
        .addAll(kinds, new FileChooser.ExtensionFilter(texts.get("document.allFiles"), "*"));
    folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> remember(@Nullable File chosen) {
    var path = Optional.ofNullable(chosen).map(File::toPath);
    path.map(Path::getParent).ifPresent(parent -> folder = Optional.of(parent));
    return path;
  }
}

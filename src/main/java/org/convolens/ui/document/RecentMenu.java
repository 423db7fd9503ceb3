package org.convolens.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.convolens.model.Settings;
import org.convolens.ui.text.Texts;

/// The files opened or saved last, to open again.
public final class RecentMenu extends Menu {
  private final Consumer<Path> open;

  public RecentMenu(Texts texts, Settings settings, Consumer<Path> open) {
    this.open = open;
    setId("menu-recent");
    textProperty().bind(texts.of("menu.recent"));
    settings.recentProperty().subscribe(files -> show(files));
  }

  private void show(List<Path> files) {
    getItems().setAll(files.stream().map(this::item).toList());
    setDisable(files.isEmpty());
  }

  private MenuItem item(Path file) {
    var folder = file.getParent();
    var item = new MenuItem(file.getFileName() + (folder == null ? "" : " — " + folder));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> open.accept(file));
    return item;
  }
}

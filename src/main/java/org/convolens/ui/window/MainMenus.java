package org.convolens.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.action.ActionUtils;
import org.convolens.ui.Workbench;
import org.convolens.ui.actions.Actions;
import org.convolens.ui.document.RecentMenu;
import org.convolens.ui.layers.LayerActions;
import org.convolens.ui.layers.ReadyNetworks;
import org.convolens.ui.text.Texts;

/// The menus of the main window: which action stands where.
final class MainMenus {
  /// Stands for a line between the items of a menu.
  private static final String LINE = "-";

  private final Workbench bench;
  private final Actions actions;

  /// @param actions all that the menus name
  MainMenus(Workbench bench, Actions actions) {
    this.bench = bench;
    this.actions = actions;
  }

  void fill(MenuBar bar, ReadyNetworks networks, RecentMenu recent, Menu lessons) {
    bar.getMenus()
        .addAll(
            fileMenu(recent),
            menu("menu.edit", "undo", "redo", LINE, "copy", "paste"),
            menu("menu.view", "gallery", "code", "train", LINE, "projector", "fullscreen", "theme"),
            networkMenu(networks),
            lessons,
            languages(),
            menu("menu.help", "shortcuts", LINE, "about"));
  }

  private Menu networkMenu(ReadyNetworks networks) {
    var ids = new ArrayList<>(List.of("network", "summary", "contribution", LINE));
    ids.addAll(LayerActions.ids());
    var menu = menu("menu.network", ids.toArray(String[]::new));
    var ready = new Menu();
    ready.setId("ready-networks");
    ready.textProperty().bind(bench.texts().of("network.ready"));
    networks.fill(ready);
    menu.getItems().add(2, ready);
    return menu;
  }

  private Menu menu(String key, String... ids) {
    var menu = new Menu();
    menu.setId(key.replace('.', '-'));
    menu.textProperty().bind(bench.texts().of(key));
    List.of(ids).forEach(id -> menu.getItems().add(item(id)));
    return menu;
  }

  private Menu fileMenu(RecentMenu recent) {
    var menu =
        menu(
            "menu.file",
            "new",
            "newSignal",
            "open",
            LINE,
            "save",
            "saveAs",
            "revert",
            "recover",
            LINE,
            "import",
            "export",
            "worksheet",
            LINE,
            "quit");
    menu.getItems().add(3, recent);
    return menu;
  }

  private MenuItem item(String id) {
    if (id.equals(LINE)) {
      return new SeparatorMenuItem();
    }
    var item = ActionUtils.createMenuItem(actions.get(id));
    item.setId("item-" + id);
    return item;
  }

  private Menu languages() {
    var menu = menu("menu.language");
    var group = new ToggleGroup();
    for (var language : Texts.LANGUAGES) {
      var item = new RadioMenuItem(nameOf(language));
      item.setId("language-" + language.getLanguage());
      item.setToggleGroup(group);
      item.setSelected(language.equals(bench.texts().languageProperty().get()));
      item.setOnAction(_ -> bench.texts().languageProperty().set(language));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static String nameOf(Locale language) {
    var name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}

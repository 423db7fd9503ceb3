package org.convolens.ui.lesson;

import java.io.File;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.controlsfx.control.action.ActionUtils;
import org.convolens.files.LessonReader;
import org.convolens.lesson.LessonProgress;
import org.convolens.model.Prediction;
import org.convolens.service.Loading;
import org.convolens.ui.Workbench;
import org.convolens.ui.actions.Actions;
import org.convolens.ui.document.DocumentController;
import org.convolens.ui.fault.Faults;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Everything of a window that belongs to lessons and predicting, put to work.
public final class Classroom {
  private final SideView view;
  private final Workbench bench;
  private final Actions actions;
  private final LessonController lessons;
  private final PredictController predictions;
  private final Course course;

  /// What the classroom needs from the window around it.
  ///
  /// @param stage everything that the words of a lesson can name stands below it
  /// @param map the grid that is not to be pointed at while its value is asked for
  public record Surroundings(
      DocumentController documents,
      Actions actions,
      Faults faults,
      LessonProgress progress,
      Node stage,
      Node map) {}

  public Classroom(SideView view, Workbench bench, Surroundings around) {
    this.view = view;
    this.bench = bench;
    this.actions = around.actions();
    var prediction = new Prediction(bench.playback(), bench.stage(), bench.pointer());
    predictions = new PredictController(view.predict, bench, prediction, around.map());
    lessons =
        new LessonController(view.lesson, bench, prediction, around.progress(), around.stage());
    course = new Course(lessons, bench, around.documents(), around.faults());
    actions.declare("lesson", BootstrapIcons.BOOK, "F3", course::toggle);
    actions.declare("predict", BootstrapIcons.QUESTION_CIRCLE, "", this::predict);
    actions.declare("openLesson", BootstrapIcons.FOLDER2_OPEN, "", this::openOwn);
    follow(view.chapters.getItems());
    view.chapters.setOnShowing(_ -> fill(view.chapters.getItems()));
  }

  /// Reads the chapters, in the background.
  public void load() {
    Loading.load(LessonReader::shipped, course::take);
  }

  /// The menu of lessons.
  public Menu menu() {
    var menu = new Menu();
    menu.setId("menu-lesson");
    menu.textProperty().bind(bench.texts().of("lesson.menu"));
    follow(menu.getItems());
    menu.setOnShowing(_ -> fill(menu.getItems()));
    return menu;
  }

  public Course course() {
    return course;
  }

  public LessonController lessons() {
    return lessons;
  }

  /// Asks for the next values of the map, or stops asking.
  public void predict() {
    predictions.toggle();
  }

  private void openOwn() {
    var chooser = new FileChooser();
    chooser.setTitle(bench.texts().get("action.openLesson"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(bench.texts().get("lesson.files"), "*.json"));
    Optional.ofNullable(chooser.showOpenDialog(view.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(course::open);
  }

  /// A menu needs an entry to be opened at all.
  private void follow(ObservableList<MenuItem> items) {
    items.setAll(ActionUtils.createMenuItem(actions.get("lesson")));
  }

  private void fill(ObservableList<MenuItem> items) {
    items.setAll(course.items());
    items.addAll(
        new SeparatorMenuItem(),
        ActionUtils.createMenuItem(actions.get("lesson")),
        ActionUtils.createMenuItem(actions.get("predict")),
        ActionUtils.createMenuItem(actions.get("openLesson")));
  }
}

package org.convolens.ui.lesson;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.convolens.core.Experiment;
import org.convolens.lesson.Change;
import org.convolens.lesson.Goal;
import org.convolens.lesson.Lesson;
import org.convolens.lesson.LessonProgress;
import org.convolens.lesson.LessonText;
import org.convolens.lesson.Showing;
import org.convolens.lesson.Step;
import org.convolens.model.EditName;
import org.convolens.model.MapState;
import org.convolens.model.Prediction;
import org.convolens.ui.Workbench;

/// Leads through a lesson: shows each step, performs what it does, notices when its goal is
/// reached, and remembers the place.
public final class LessonController {
  private static final Duration HINT_AFTER = Duration.seconds(25);

  /// How far keys scroll, in parts of what is seen.
  private static final double LINE = 0.2;

  private static final double PAGE = 0.9;

  private final LessonView view;
  private final Workbench bench;
  private final Prediction prediction;
  private final LessonProgress progress;
  private final Lights lights;
  private final Situations situations;
  private final PauseTransition patience = new PauseTransition(HINT_AFTER);
  private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Lesson> onFinished = _ -> {};
  private Predicate<Lesson> leadsOn = _ -> false;
  private Optional<Showing> pending = Optional.empty();
  private int step;
  private boolean done;
  private boolean hinted;

  /// @param stage everything that the words of a lesson can name stands below it
  public LessonController(
      LessonView view,
      Workbench bench,
      Prediction prediction,
      LessonProgress progress,
      Node stage) {
    this.view = view;
    this.bench = bench;
    this.prediction = prediction;
    this.progress = progress;
    this.lights = new Lights(stage, bench.pointer());
    this.situations = new Situations(bench, prediction);
    view.managedProperty().bind(view.visibleProperty());
    view.next.setOnAction(_ -> next());
    view.back.setOnAction(_ -> back());
    view.skip.setOnAction(_ -> skip());
    view.reset.setOnAction(_ -> reset());
    view.close.setOnAction(_ -> close());
    view.showHint.setOnAction(_ -> giveHint());
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    patience.setOnFinished(_ -> giveHint());
    lesson.subscribe(_ -> show());
    bench.texts().languageProperty().subscribe(_ -> show());
    bench.session().mapProperty().subscribe(_ -> direct());
    situations.subscribe(this::checkGoal);
  }

  // --- Properties

  /// The lesson that is open.
  public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
    return lesson.getReadOnlyProperty();
  }

  /// Which of its steps is shown, counted from 0.
  public int step() {
    return step;
  }

  /// Whether the step's goal is reached.
  public boolean done() {
    return done;
  }

  /// Whether the step's experiment is computed and shown.
  public boolean ready() {
    return pending.isEmpty();
  }

  public Prediction prediction() {
    return prediction;
  }

  public LessonProgress progress() {
    return progress;
  }

  /// Calls when the last step of a lesson is left.
  ///
  /// @param leads whether another lesson comes then
  public void onFinished(Consumer<Lesson> use, Predicate<Lesson> leads) {
    onFinished = use;
    leadsOn = leads;
  }

  // --- Commands

  /// Opens a lesson at the step where it was left.
  public void open(Lesson opened) {
    var last = opened.steps().size() - 1;
    var left = progress.step(opened.id());
    step = 0;
    lesson.set(Optional.of(opened));
    var over = progress.finished(opened.id()) && left == last;
    enter(left > last || over ? 0 : left, true);
    view.requestFocus();
  }

  /// Leaves the lesson; its place is remembered.
  public void close() {
    prediction.stop();
    lights.off();
    patience.stop();
    pending = Optional.empty();
    lesson.set(Optional.empty());
  }

  private void next() {
    lesson
        .get()
        .filter(_ -> done)
        .ifPresent(open -> {
          if (step + 1 < open.steps().size()) {
            enter(step + 1, false);
          } else {
            progress.remember(open.id(), step, true);
            onFinished.accept(open);
          }
          view.requestFocus();
        });
  }

  private void back() {
    if (lesson.get().isPresent() && step > 0) {
      enter(step - 1, true);
      view.requestFocus();
    }
  }

  /// Does what the learner is asked to do, and goes on.
  private void skip() {
    goal()
        .ifPresent(goal -> {
          edit(experiment -> Change.all(goal.solution(), experiment));
          done = true;
          next();
        });
  }

  /// Takes everything back to how this step began.
  private void reset() {
    if (lesson.get().isPresent()) {
      enter(step, true);
      view.requestFocus();
    }
  }

  // --- Steps

  private Optional<Step> current() {
    return lesson.get().map(open -> open.steps().get(step));
  }

  private Optional<Goal> goal() {
    return current().flatMap(Step::goal);
  }

  /// @param restore whether the experiment is set even where the step leaves it as it is
  private void enter(int index, boolean restore) {
    var open = lesson.get().orElseThrow();
    step = index;
    hinted = false;
    prediction.stop();
    lights.off();
    bench.pointer().release();
    view.scrollToStart();
    var now = open.steps().get(index);
    done = now.goal().isEmpty();
    if (restore || !now.changes().isEmpty()) {
      var title = open.title().in(language());
      edit(_ -> open.at(index).withTitle(title));
    }
    if (Course.holdsLesson(bench.document())) {
      bench.document().settle();
    }
    progress.remember(open.id(), index, false);
    pending = Optional.of(now.showing());
    patience.playFromStart();
    direct();
    show();
    checkGoal();
  }

  private void edit(java.util.function.UnaryOperator<Experiment> change) {
    bench.session().endStroke();
    bench.session().edit(EditName.LESSON, change);
  }

  /// Shows what a step shows, once its experiment is computed.
  private void direct() {
    if (pending.isPresent()
        && bench.session().mapProperty().get() instanceof MapState.Fresh(var evaluation)
        && evaluation.experiment().equals(bench.session().experiment())) {
      var showing = pending.get();
      pending = Optional.empty();
      direct(showing);
      goal()
          .filter(Goal.Predicted.class::isInstance)
          .ifPresent(goal -> prediction.start(((Goal.Predicted) goal).cells()));
      checkGoal();
    }
  }

  private void direct(Showing showing) {
    var stage = bench.stage();
    showing.layer().ifPresent(this::showLayer);
    showing.filter().ifPresent(stage::showFilter);
    showing.channel().ifPresent(stage::showChannel);
    var playback = bench.playback();
    showing
        .step()
        .ifPresent(to -> {
          playback.pause();
          playback.seek(Math.min(to, playback.count()));
        });
    if (showing.play()) {
      playback.play();
    }
    showing.point().ifPresent(place -> bench.pointer().pin(Lights.pointing(place)));
  }

  private void showLayer(String name) {
    var layers = bench.session().experiment().layers();
    for (var index = 0; index < layers.size(); index++) {
      if (layers.get(index).name().equals(name)) {
        bench.stage().showLayer(index);
      }
    }
  }

  private void checkGoal() {
    if (!done && pending.isEmpty()) {
      goal()
          .filter(goal -> goal.met(situations.now()))
          .ifPresent(_ -> {
            done = true;
            patience.stop();
            show();
          });
    }
  }

  private void giveHint() {
    if (!done) {
      hinted = true;
      show();
    }
  }

  // --- Keys

  private void press(KeyEvent event) {
    var onButton = event.getTarget() instanceof Button button && button.isFocusVisible();
    switch (event.getCode()) {
      case SPACE -> {
        if (onButton) {
          return;
        }
        next();
      }
      case RIGHT -> next();
      case LEFT -> back();
      case DOWN -> view.scroll(LINE);
      case UP -> view.scroll(-LINE);
      case PAGE_DOWN -> view.scroll(PAGE);
      case PAGE_UP -> view.scroll(-PAGE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  // --- Showing

  private String language() {
    return bench.texts().languageProperty().get().getLanguage();
  }

  private void show() {
    view.setVisible(lesson.get().isPresent());
    lesson.get().ifPresent(this::show);
  }

  private void show(Lesson open) {
    var texts = bench.texts();
    var now = open.steps().get(step);
    var count = open.steps().size();
    view.title.setText(open.title().in(language()));
    view.place.setText(texts.get("lesson.place", step + 1, count));
    view.progress.setProgress((step + (done ? 1.0 : 0.5)) / count);
    var text = LessonText.of(now.text().in(language()));
    view.text.getChildren().setAll(text.pieces().stream().map(this::words).toList());
    view.setAccessibleText(text.plain());
    view.task.getStyleClass().removeAll("lesson-done");
    if (now.goal().isPresent()) {
      view.task.setText(texts.get(done ? "lesson.done" : "lesson.task"));
      if (done) {
        view.task.getStyleClass().add("lesson-done");
      }
    } else {
      view.task.setText("");
    }
    view.hint.setText(
        hinted && !done ? now.hint().map(hint -> hint.in(language())).orElse("") : "");
    view.showHint.setVisible(!done && !hinted && now.hint().isPresent());
    view.skip.setVisible(!done);
    view.back.setDisable(step == 0);
    view.next.setDisable(!done);
    view.next.textProperty().unbind();
    var last = leadsOn.test(open) ? "lesson.finish" : "lesson.end";
    view.next.setText(texts.get(step + 1 < count ? "lesson.next" : last));
  }

  private Text words(LessonText.Piece piece) {
    var words = new Text(piece.words());
    words.getStyleClass().add("lesson-words");
    piece
        .thing()
        .ifPresent(thing -> {
          words.getStyleClass().addAll("lesson-thing", "thing-" + colour(thing));
          words.setOnMouseEntered(_ -> lights.on(piece));
          words.setOnMouseExited(_ -> lights.off());
        });
    return words;
  }

  private static String colour(LessonText.Thing thing) {
    return switch (thing) {
      case INPUT, WINDOW, TOOLS -> "input";
      case KERNEL, BIAS, FLIP, STRIDE, DILATION, PADDING, BORDER, FILTERS -> "kernel";
      case PRODUCTS -> "product";
      case MAP, RELU, LEGEND -> "map";
      case PLAY, LAYERS -> "control";
    };
  }
}

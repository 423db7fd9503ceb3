package org.convolens.ui.document;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;
import org.convolens.service.RecoveryService.LeftBehind;
import org.convolens.ui.Workbench;
import org.convolens.ui.document.Questions.Answer;

/// Offers what a crash left behind: to take it up, to throw it away, or to leave it for later.
final class RecoveryOffer {
  private final Workbench bench;
  private final Desk desk;
  private final DocumentFiles files;

  RecoveryOffer(Workbench bench, Desk desk, DocumentFiles files) {
    this.bench = bench;
    this.desk = desk;
    this.files = files;
  }

  void showIfAny() {
    desk.recovery()
        .leftBehind(found -> {
          if (!found.isEmpty()) {
            show(found);
          }
        });
  }

  void showAnyway() {
    desk.recovery()
        .leftBehind(found -> {
          if (found.isEmpty()) {
            desk.faults().tellDone(bench.texts().get("recover.nothing"));
          } else {
            show(found);
          }
        });
  }

  private void show(List<LeftBehind> found) {
    desk.questions()
        .choose(
            bench.texts().get("recover.heading"),
            bench.texts().get("recover.about"),
            found.stream().map(this::describe).toList(),
            List.of(Answer.RECOVER, Answer.DISCARD, Answer.LATER),
            (answer, index) -> act(found, answer, index));
  }

  private void act(List<LeftBehind> found, Answer answer, int index) {
    var chosen = found.get(index);
    var others =
        Stream.concat(found.stream().limit(index), found.stream().skip(index + 1L)).toList();
    switch (answer) {
      case RECOVER -> {
        others.forEach(desk.recovery()::putBack);
        desk.recovery().takeOver(chosen);
        desk.view().show(desk.settings().colourMapProperty().get());
        files.tellWhatMisfits();
      }
      case DISCARD -> {
        desk.recovery().drop(chosen);
        if (!others.isEmpty()) {
          show(others);
        }
      }
      default -> found.forEach(desk.recovery()::putBack);
    }
  }

  private String describe(LeftBehind left) {
    var when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(bench.texts().languageProperty().get())
            .withZone(ZoneId.systemDefault())
            .format(left.time());
    var name = files.name(left.file(), left.content().experiment().title());
    return left.file()
        .map(file -> bench.texts().get("recover.item.file", name, when, file))
        .orElse(bench.texts().get("recover.item", name, when));
  }
}

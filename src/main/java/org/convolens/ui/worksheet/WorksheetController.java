package org.convolens.ui.worksheet;

import java.util.List;
import javafx.stage.Stage;
import org.convolens.service.Background;
import org.convolens.ui.Workbench;
import org.convolens.ui.fault.Faults;
import org.convolens.ui.style.Themes;

/// Makes a worksheet of what stands on the stage, and prints it.
public final class WorksheetController {
  private final Stage owner;
  private final Workbench bench;
  private final Themes themes;
  private final Printers printers;
  private final Faults faults;
  private final Background background = new Background("printing");

  /// @param owner the window that the worksheet's belongs to
  public WorksheetController(
      Stage owner, Workbench bench, Themes themes, Printers printers, Faults faults) {
    this.owner = owner;
    this.bench = bench;
    this.themes = themes;
    this.printers = printers;
    this.faults = faults;
  }

  /// Shows the pages, or says why there are none.
  public void open() {
    bench
        .stage()
        .stage()
        .flatMap(stage -> Worksheet.of(bench.session().experiment().title(), stage))
        .ifPresentOrElse(
            this::show,
            () ->
                faults.tell(text("worksheet.none", Worksheet.MOST_CELLS, Worksheet.MOST_CHANNELS)));
  }

  private String text(String key, Object... arguments) {
    return bench.texts().get(key, arguments);
  }

  private void show(Worksheet sheet) {
    var window = new WorksheetWindow(owner, bench.texts(), themes, sheet);
    window.print.setDisable(true);
    window.about.setText(text("worksheet.looking"));
    window.print.setOnAction(_ -> print(window));
    window.stage.show();
    background.submit(window, printers::names, names -> offer(window, names));
  }

  private void offer(WorksheetWindow window, List<String> names) {
    window.printer.getItems().setAll(names);
    window.printer.getSelectionModel().selectFirst();
    List.of(window.printer, window.copies, window.print)
        .forEach(control -> control.setDisable(names.isEmpty()));
    window.about.setText(names.isEmpty() ? text("worksheet.noPrinter") : "");
  }

  private void print(WorksheetWindow window) {
    var pages = window.pictures();
    var printer = window.printer.getValue();
    var copies = window.copies.getValue();
    window.print.setDisable(true);
    window.about.setText(text("worksheet.printing", printer));
    background.submit(
        window,
        () -> printers.print(pages, printer, copies),
        taken -> {
          window.print.setDisable(false);
          window.about.setText(text(taken ? "worksheet.printed" : "worksheet.failed", printer));
        });
  }
}

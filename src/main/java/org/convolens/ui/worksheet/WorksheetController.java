package org.convolens.ui.worksheet;

import org.convolens.ui.Workbench;
import org.convolens.ui.fault.Faults;

/// Makes a worksheet of what stands on the stage.
public final class WorksheetController {
  private final Workbench bench;
  private final WorksheetWindow window;
  private final Printer printer;
  private final Faults faults;

  public WorksheetController(
      Workbench bench, WorksheetWindow window, Printer printer, Faults faults) {
    this.bench = bench;
    this.window = window;
    this.printer = printer;
    this.faults = faults;
  }

  /// Shows the pages, or says why there are none.
  public void open() {
    var title = bench.session().experiment().title();
    bench
        .stage()
        .stage()
        .flatMap(stage -> Worksheet.of(title, stage))
        .ifPresentOrElse(
            sheet -> window.show(sheet, (pages, over) -> tell(printer.print(pages, over))),
            () -> tell("worksheet.none", Worksheet.MOST_CELLS, Worksheet.MOST_CHANNELS));
  }

  private void tell(Printer.Outcome outcome) {
    switch (outcome) {
      case PRINTED, CANCELLED -> {}
      case NO_PRINTER -> tell("worksheet.noPrinter");
      case FAILED -> tell("worksheet.failed");
    }
  }

  private void tell(String key, Object... arguments) {
    faults.tell(bench.texts().get(key, arguments));
  }
}

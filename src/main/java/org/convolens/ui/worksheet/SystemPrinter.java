package org.convolens.ui.worksheet;

import java.util.List;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Stage;

/// The printers of the system, by its own dialog.
public final class SystemPrinter implements Printer {
  @Override
  public Outcome print(List<Node> pages, Stage over) {
    var job = Optional.ofNullable(PrinterJob.createPrinterJob());
    if (job.isEmpty()) {
      return Outcome.NO_PRINTER;
    }
    return print(pages, over, job.get());
  }

  private static Outcome print(List<Node> pages, Stage over, PrinterJob job) {
    if (!job.showPrintDialog(over)) {
      job.cancelJob();
      return Outcome.CANCELLED;
    }
    var printed = pages.stream().allMatch(job::printPage);
    return printed && job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
  }
}

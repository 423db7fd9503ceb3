package org.convolens.ui.worksheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// The printers of the system. Pages go to them as pictures: JavaFX prints text by AWT's fonts,
/// which know nothing of the program's own, and which the packages leave out.
public final class SystemPrinters implements Printers {
  private static final Logger LOG = Logger.getLogger(SystemPrinters.class.getName());

  @Override
  public List<String> names() {
    var usual = Optional.ofNullable(Printer.getDefaultPrinter()).map(Printer::getName).orElse("");
    return Printer.getAllPrinters().stream()
        .map(Printer::getName)
        .sorted(Comparator.<String>comparingInt(name -> name.equals(usual) ? 0 : 1))
        .toList();
  }

  @Override
  public boolean print(List<Image> pages, String printer, int copies) {
    try {
      return printed(pages, printer, copies);
    } catch (RuntimeException e) {
      // What comes out of printers' drivers is not ours to foresee.
      LOG.log(Level.WARNING, "printing failed", e);
      return false;
    }
  }

  private static boolean printed(List<Image> pages, String printer, int copies) {
    return Printer.getAllPrinters().stream()
        .filter(one -> one.getName().equals(printer))
        .findFirst()
        .flatMap(one -> Optional.ofNullable(PrinterJob.createPrinterJob(one)))
        .filter(job -> print(pages, job, copies))
        .isPresent();
  }

  private static boolean print(List<Image> pages, PrinterJob job, int copies) {
    job.getJobSettings().setCopies(copies);
    var paper = job.getJobSettings().getPageLayout();
    var printed =
        pages.stream()
            .map(page -> fitted(page, paper.getPrintableWidth(), paper.getPrintableHeight()))
            .allMatch(job::printPage);
    if (!printed) {
      job.cancelJob();
    }
    return printed && job.endJob();
  }

  private static ImageView fitted(Image page, double width, double height) {
    var view = new ImageView(page);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(width);
    view.setFitHeight(height);
    return view;
  }
}

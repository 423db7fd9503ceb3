package org.convolens.ui.transfer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.convolens.core.Experiment;
import org.convolens.core.RunControl;
import org.convolens.core.Shape;
import org.convolens.core.Tensor;
import org.convolens.files.InputFile;
import org.convolens.files.RefusedException;
import org.convolens.files.numbers.TableReader;
import org.convolens.files.pictures.Picture;
import org.convolens.files.pictures.PictureReader;
import org.convolens.model.EditName;
import org.convolens.model.channels.Depth;
import org.convolens.service.TransferService;
import org.convolens.ui.Workbench;
import org.convolens.ui.actions.Actions;
import org.convolens.ui.document.Desk;
import org.convolens.ui.document.DocumentController;
import org.convolens.ui.document.FileChoice;
import org.convolens.ui.document.FileDrop;
import org.convolens.ui.fault.Faults;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Brings pictures and numbers in by menu, drop and paste, and everything out by export and copy.
public final class TransferController {
  private static final Pattern BRACKET = Pattern.compile("[\\[(]");
  private static final Pattern KNOWN =
      Pattern.compile("(?i)\\.(png|jpe?g|gif|bmp|csv|tsv|txt|npy|webp|tiff?|heic|npz)$");
  private static final Pattern NUMBERS = Pattern.compile("(?i)\\.(csv|tsv|txt|npy)$");

  private final Workbench bench;
  private final Grids grids;
  private final FileChoice choice;
  private final Faults faults;
  private final DocumentController documents;
  private final TransferDialogs dialogs;
  private final Runnable pasteLists;
  private final TransferService service = new TransferService();

  /// @param pasteLists pastes text in brackets, lists as Python writes them
  public TransferController(
      Workbench bench,
      Grids grids,
      Desk desk,
      DocumentController documents,
      TransferDialogs dialogs,
      Actions actions,
      Runnable pasteLists) {
    this.bench = bench;
    this.grids = grids;
    this.choice = desk.choice();
    this.faults = desk.faults();
    this.documents = documents;
    this.dialogs = dialogs;
    this.pasteLists = pasteLists;
    actions.declare(
        "import",
        BootstrapIcons.BOX_ARROW_IN_DOWN,
        "Shortcut+I",
        () -> choice.toImport().ifPresent(file -> load(file, false)));
    actions.declare("export", BootstrapIcons.BOX_ARROW_UP, "Shortcut+E", this::export);
    actions.declare("copy", BootstrapIcons.CLIPBOARD, "Shortcut+C", this::copy);
    actions.declare("paste", BootstrapIcons.CLIPBOARD_PLUS, "Shortcut+V", this::paste);
  }

  /// Takes files and pictures that are dropped on the window; numbers dropped on the kernel become
  /// it.
  public void acceptDrops(FileDrop drops, Node window) {
    drops.accept(file -> KNOWN.matcher(file.toString()).find(), file -> load(file, false));
    grids.kernel().addEventHandler(DragEvent.DRAG_OVER, event -> over(event, numbers(event)));
    grids
        .kernel()
        .addEventHandler(
            DragEvent.DRAG_DROPPED,
            event ->
                numbers(event)
                    .ifPresent(file -> {
                      load(file, true);
                      done(event);
                    }));
    window.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, picture(event)));
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event ->
            picture(event)
                .ifPresent(image -> {
                  crop(new ClipboardPicture(image).picture(), Optional.empty());
                  done(event);
                }));
  }

  private static void over(DragEvent event, Optional<?> wanted) {
    if (wanted.isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private static void done(DragEvent event) {
    event.setDropCompleted(true);
    event.consume();
  }

  private static Optional<Path> numbers(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .map(File::toPath)
        .filter(path -> NUMBERS.matcher(path.toString()).find())
        .findFirst();
  }

  /// A picture that stands in no file, as a browser gives one.
  private static Optional<Image> picture(DragEvent event) {
    var board = event.getDragboard();
    return board.hasImage() && board.getFiles().isEmpty()
        ? Optional.of(board.getImage())
        : Optional.empty();
  }

  // --- In

  /// Reads a picture or numbers.
  ///
  /// @param toKernel whether numbers become the kernel on the stage instead of the input
  void load(Path file, boolean toKernel) {
    service.run(
        () -> InputFile.read(file, PictureReader.Large.REDUCE, RunControl.NONE),
        content -> {
          switch (content) {
            case InputFile.OfPicture(var picture) -> crop(picture, Optional.of(file));
            case InputFile.OfNumbers(var tensor) -> take(tensor, toKernel, Optional.of(file));
          }
        },
        failure -> faults.tell(file.getFileName() + ": " + sentence(failure)));
  }

  private void paste() {
    var board = Clipboard.getSystemClipboard();
    if (board.hasImage()) {
      crop(new ClipboardPicture(board.getImage()).picture(), Optional.empty());
    } else if (!board.getFiles().isEmpty()) {
      load(board.getFiles().getFirst().toPath(), grids.kernel().isFocused());
    } else if (board.hasString() && BRACKET.matcher(board.getString()).find()) {
      pasteLists.run();
    } else if (board.hasString()) {
      pasteText(board.getString(), grids.kernel().isFocused());
    } else {
      faults.tell(bench.texts().get("transfer.nothing"));
    }
  }

  private void pasteText(String text, boolean toKernel) {
    service.run(
        () -> TableReader.read(text),
        table -> take(table, toKernel, Optional.empty()),
        failure -> faults.tell(bench.texts().get("transfer.noTable", sentence(failure))));
  }

  private void crop(Picture picture, Optional<Path> file) {
    var input = bench.session().experiment().input().shape();
    var view = new CropView(bench.texts(), PictureReader.MOST_SIDE);
    var current = input.signal() ? Shape.picture(1, 28, 28) : input;
    var controller = new CropController(view, picture, current, bench.texts());
    dialogs.ask(
        "crop.title",
        "crop.take",
        view,
        () ->
            service.run(
                controller::result,
                tensor -> takeInput(tensor, file),
                failure -> faults.tell(sentence(failure))));
  }

  private void take(Tensor numbers, boolean toKernel, Optional<Path> file) {
    if (toKernel) {
      takeKernel(numbers);
    } else if (Math.max(numbers.rows(), numbers.columns()) > PictureReader.MOST_SIDE
        && !numbers.shape().signal()) {
      faults.tell(
          bench
              .texts()
              .get(
                  "transfer.largeInput",
                  numbers.rows(),
                  numbers.columns(),
                  PictureReader.MOST_SIDE));
    } else {
      takeInput(numbers, file);
    }
  }

  /// Numbers become the input; where they are a signal and the input is a picture, or the other way
  /// round, they begin a document of their own.
  private void takeInput(Tensor tensor, Optional<Path> file) {
    var signal = bench.session().experiment().input().shape().signal();
    var fitting = signal ? asSignal(tensor) : tensor;
    if (fitting.shape().signal() == signal) {
      bench
          .session()
          .edit(EditName.IMPORT_INPUT, experiment -> Depth.withInput(experiment, fitting));
    } else {
      var title = file.map(path -> String.valueOf(path.getFileName())).orElse("");
      documents.openNew(new Experiment(title, tensor, List.of()));
    }
  }

  /// One row or column of numbers can be a signal.
  private static Tensor asSignal(Tensor tensor) {
    var line = tensor.channels() == 1 && (tensor.rows() == 1 || tensor.columns() == 1);
    return line && !tensor.shape().signal() ? Tensor.signal(tensor.toArray()) : tensor;
  }

  private void takeKernel(Tensor numbers) {
    var most = KernelNumbers.MOST_SIDE;
    if (numbers.channels() > 1 || numbers.rows() > most || numbers.columns() > most) {
      faults.tell(
          bench.texts().get("transfer.largeKernel", numbers.rows(), numbers.columns(), most));
    } else {
      var stage = bench.stage();
      stage.editConv(
          EditName.IMPORT_KERNEL,
          conv ->
              KernelNumbers.put(
                  conv,
                  stage.filterProperty().get(),
                  stage.channelProperty().get() - conv.firstChannelOf(stage.filterProperty().get()),
                  numbers));
    }
  }

  private String sentence(Throwable failure) {
    var texts = bench.texts();
    return switch (failure) {
      case RefusedException refused -> refused.in(texts::get);
      case OutOfMemoryError _ -> texts.get("transfer.memory");
      case java.nio.file.FileAlreadyExistsException existing ->
          texts.get("export.exists", String.valueOf(existing.getFile()));
      case java.io.IOException _ -> texts.get("transfer.unreadable");
      default -> {
        faults.report(failure);
        yield texts.get("transfer.unreadable");
      }
    };
  }

  // --- Out

  private void copy() {
    var grid = grids.focused();
    var comma = bench.texts().get("number.decimal").equals(",");
    GridCopy.put(grid.content(), bench.options(), comma, service, faults::report);
  }

  private void export() {
    var view = new ExportView(bench.texts());
    var controller = new ExportController(view, bench, grids, service);
    dialogs.work(
        "export.title",
        "export.write",
        view,
        dialog -> {
          var kind = controller.kind();
          choice
              .toExport(controller.suggestion() + "." + kind.ending(), kind.ending())
              .ifPresent(target -> controller.export(target, ending(dialog, target)));
        },
        view.work.visibleProperty(),
        controller::stop);
  }

  private ExportController.Ending ending(Dialog<?> dialog, Path target) {
    return new ExportController.Ending() {
      @Override
      public void written(Path file) {
        dialog.close();
        faults.tellDone(bench.texts().get("export.done", String.valueOf(file)));
      }

      @Override
      public void stopped() {
        faults.tellDone(bench.texts().get("export.stopped"));
      }

      @Override
      public void failed(Throwable cause) {
        faults.tell(bench.texts().get("export.failed", String.valueOf(target), sentence(cause)));
      }
    };
  }
}

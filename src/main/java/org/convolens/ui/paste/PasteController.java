package org.convolens.ui.paste;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.Clipboard;
import org.convolens.core.Conv;
import org.convolens.model.EditName;
import org.convolens.model.paste.Pasting;
import org.convolens.model.paste.UnfitException;
import org.convolens.service.Loading;
import org.convolens.ui.Workbench;
import org.convolens.ui.fault.Faults;

/// Takes numbers from the clipboard into the kernel, when its grid has the focus, or else into the
/// input; what does not fit is said in a sentence.
public final class PasteController {
  private static final int MOST_KERNEL_CELLS = 15;
  private static final int LONGEST_FILTER = 127;
  private static final int MOST_INPUT_CELLS = 512;

  private final Workbench bench;
  private final Faults faults;
  private final BooleanSupplier atKernel;

  /// What a text was read as, or why not.
  private record Read(Optional<Pasting> numbers, Optional<UnfitException> complaint) {
    static Read of(String text) {
      try {
        return new Read(Optional.of(Pasting.of(text)), Optional.empty());
      } catch (UnfitException e) {
        return new Read(Optional.empty(), Optional.of(e));
      }
    }
  }

  /// @param atKernel whether the kernel has the focus
  public PasteController(Workbench bench, Faults faults, BooleanSupplier atKernel) {
    this.bench = bench;
    this.faults = faults;
    this.atKernel = atKernel;
  }

  /// Pastes what the clipboard holds.
  public void paste() {
    var text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    var intoKernel = atKernel.getAsBoolean();
    Loading.load(
        () -> Read.of(text),
        read -> {
          read.complaint().ifPresent(this::complain);
          read.numbers().ifPresent(numbers -> take(numbers, intoKernel));
        });
  }

  private void take(Pasting numbers, boolean intoKernel) {
    try {
      if (intoKernel) {
        takeKernel(numbers);
      } else {
        takeInput(numbers);
      }
    } catch (UnfitException e) {
      complain(e);
    }
  }

  private void takeKernel(Pasting numbers) throws UnfitException {
    var conv =
        bench.stage().conv().orElseThrow(() -> new UnfitException(UnfitException.Reason.NO_KERNEL));
    var filter = Math.min(bench.stage().filterProperty().get(), conv.filters().size() - 1);
    var channel =
        Math.clamp(
            bench.stage().channelProperty().get() - conv.firstChannelOf(filter),
            0,
            conv.depth() - 1);
    var changed = numbers.into(conv, filter, channel, most(conv));
    bench.stage().editConv(EditName.PASTE, _ -> changed);
  }

  private static int most(Conv conv) {
    var signal = conv.filters().getFirst().weights().shape().signal();
    return signal ? LONGEST_FILTER : MOST_KERNEL_CELLS;
  }

  private void takeInput(Pasting numbers) throws UnfitException {
    var input = numbers.insteadOf(bench.session().experiment().input(), MOST_INPUT_CELLS);
    bench.session().edit(EditName.PASTE, experiment -> experiment.withInput(input));
  }

  private void complain(UnfitException complaint) {
    faults.tell(bench.texts().get(complaint.reason().key(), complaint.arguments()));
  }
}

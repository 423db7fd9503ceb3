package org.convolens.ui.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convolens.core.Trace;
import org.convolens.ui.text.NumberText;

/// What one channel adds to an output value.
///
/// @param channel of the input, counted from 0
/// @param sum of its patch times its kernel
record ChannelSum(int channel, float sum) {
  /// All channels of a value, the largest contribution first.
  static List<ChannelSum> of(Trace trace) {
    return IntStream.range(0, trace.kernel().channels())
        .mapToObj(
            channel -> new ChannelSum(trace.firstChannel() + channel, trace.channelSum(channel)))
        .sorted(Comparator.comparingDouble((ChannelSum part) -> -Math.abs(part.sum())))
        .toList();
  }

  String text(String part) {
    return part.equals("sum") ? NumberText.of(sum) : Integer.toString(channel + 1);
  }
}

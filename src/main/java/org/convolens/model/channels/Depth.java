package org.convolens.model.channels;

import java.util.stream.IntStream;
import org.convolens.core.Experiment;
import org.convolens.core.Tensor;

/// How many channels the input has. Every filter follows it.
public final class Depth {
  /// The most channels a picture is painted in.
  public static final int MOST = 4;

  /// How light red, green and blue look, after ITU-R BT.601.
  private static final double[] LIGHTNESS = {0.299, 0.587, 0.114};

  private Depth() {}

  /// The experiment with so many channels in its input; the filters follow.
  public static Experiment change(Experiment experiment, int channels) {
    return withInput(experiment, of(experiment.input(), channels));
  }

  /// The experiment with another input, of any depth; the filters follow.
  public static Experiment withInput(Experiment experiment, Tensor input) {
    return Follow.input(
        experiment.withInput(input),
        Origin.resized(experiment.input().channels(), input.channels()));
  }

  /// A picture in so many channels. Where all are alike, as in grey, new ones are the same; colour
  /// becomes grey as light as it looks; else channels are kept, and new ones hold 0.
  public static Tensor of(Tensor picture, int channels) {
    var shape = picture.shape().withChannels(channels);
    if (channels == picture.channels()) {
      return picture;
    }
    if (channels == 1 && picture.channels() == LIGHTNESS.length) {
      return Tensor.generate(shape, (c, r, k) -> lightness(picture, r, k));
    }
    var copies = isAlike(picture);
    return Tensor.generate(
        shape,
        (c, r, k) -> {
          var kept = c < picture.channels();
          return kept || copies ? picture.get(kept ? c : 0, r, k) : 0;
        });
  }

  private static float lightness(Tensor picture, int row, int column) {
    var sum = 0.0;
    for (var channel = 0; channel < LIGHTNESS.length; channel++) {
      sum += LIGHTNESS[channel] * picture.get(channel, row, column);
    }
    return (float) (Math.round(sum * 1e6) / 1e6);
  }

  /// Whether all channels hold the same.
  static boolean isAlike(Tensor tensor) {
    return IntStream.range(1, tensor.channels())
        .allMatch(channel -> tensor.channel(channel).equals(tensor.channel(0)));
  }
}

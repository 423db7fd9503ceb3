package org.convolens.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// The rows of the table that have no peers: what the machine can do, and the price of an edit.
enum Extra {
  COPY("Machine", "copying 64 MB", 0, MachineLimits::copy),
  FMA("Machine", "multiply-adds in registers", MachineLimits.FLOPS, MachineLimits::multiplyAdds),
  FULL("1024 3x3 after one pixel", "full pass", 2.0 * 9 * 1024 * 1024, EditCall::full),
  EDIT("1024 3x3 after one pixel", "update", 2.0 * 9 * 9, EditCall::update);

  final String row;
  final String title;
  final double flops;
  final Supplier<Call> call;

  Extra(String row, String title, double flops, Supplier<Call> call) {
    this.row = row;
    this.title = title;
    this.flops = flops;
    this.call = call;
  }

  static Optional<Extra> of(String row, String title) {
    return Arrays.stream(values())
        .filter(extra -> extra.row.equals(row) && extra.title.equals(title))
        .findFirst();
  }
}

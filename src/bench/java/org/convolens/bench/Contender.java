package org.convolens.bench;

import java.util.Arrays;

/// The engine and its peers.
enum Contender {
  ENGINE("Convolens", Long.MAX_VALUE, true, EngineCall::new),
  FILTER_2D("OpenCV filter2D", Long.MAX_VALUE, true, OpenCvFilterCall::new),
  SEPARABLE_2D("OpenCV sepFilter2D", Long.MAX_VALUE, true, OpenCvFilterCall::separable),
  OPENCV_DNN("OpenCV dnn", Long.MAX_VALUE, true, OpenCvNetworkCall::new),
  ONNX("ONNX Runtime", Long.MAX_VALUE, true, OnnxCall::new),
  BOOFCV("BoofCV", 1L << 30, true, BoofCall::of),
  IMAGEJ("ImageJ", 1L << 28, false, ImageJCall::new),
  AWT("ConvolveOp, bytes", 1L << 28, false, AwtCall::new);

  /// Makes a call ready.
  @FunctionalInterface
  interface Preparation {
    Call prepare(Workload workload, int threads) throws Exception;
  }

  final String title;
  private final long most;
  private final boolean threaded;
  private final Preparation preparation;

  Contender(String title, long most, boolean threaded, Preparation preparation) {
    this.title = title;
    this.most = most;
    this.threaded = threaded;
    this.preparation = preparation;
  }

  static Contender titled(String title) {
    return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst().orElseThrow();
  }

  /// Whether this contender can do the workload, and in bearable time: some peers need seconds for
  /// a large kernel, and those are left out of the quick mode.
  boolean takes(Workload workload, int threads, boolean full) {
    var able =
        switch (this) {
          case ENGINE -> true;
          case OPENCV_DNN, ONNX ->
              full || !workload.picturePlane() || workload.multiplyAdds() <= 1L << 30;
          case SEPARABLE_2D -> workload.rankOne();
          case FILTER_2D -> workload.picturePlane();
          case BOOFCV, IMAGEJ, AWT ->
              workload.picturePlane()
                  && !workload.input().signal()
                  && (full || workload.multiplyAdds() <= 1L << 26);
        };
    return able && (threads == 1 || threaded) && workload.multiplyAdds() <= most;
  }

  /// Whether the edge of its output is other than that of zero padding.
  boolean leavesEdges() {
    return this == IMAGEJ || this == AWT;
  }

  /// Whether it is compiled while it runs; the others are native code.
  boolean isJava() {
    return this == ENGINE || this == BOOFCV || this == IMAGEJ;
  }

  Call prepare(Workload workload, int threads) throws Exception {
    return preparation.prepare(workload, threads);
  }
}

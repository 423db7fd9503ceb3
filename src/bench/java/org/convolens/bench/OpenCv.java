package org.convolens.bench;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/// What the calls into OpenCV share.
final class OpenCv {
  static {
    nu.pattern.OpenCV.loadLocally();
  }

  private OpenCv() {}

  static void threads(int count) {
    Core.setNumThreads(count);
  }

  static Mat empty() {
    return new Mat();
  }

  static Mat matrix(int rows, int columns, float[] values) {
    var matrix = new Mat(rows, columns, CvType.CV_32F);
    matrix.put(0, 0, values);
    return matrix;
  }
}

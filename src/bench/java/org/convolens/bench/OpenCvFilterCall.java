package org.convolens.bench;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/// `filter2D` of OpenCV, or `sepFilter2D` for a kernel that is a column times a row.
final class OpenCvFilterCall implements Call {
  private static final Point CENTRE = new Point(-1, -1);

  private final boolean separable;
  private final Mat input;
  private final Mat kernel;
  private final Mat column;
  private final Mat row;
  private final Mat output = OpenCv.empty();

  OpenCvFilterCall(Workload workload, int threads) {
    this(workload, threads, false);
  }

  private OpenCvFilterCall(Workload workload, int threads, boolean separable) {
    OpenCv.threads(threads);
    var shape = workload.input();
    var weights = workload.layer().filters().getFirst().weights().toArray();
    var rows = workload.kernel().rows();
    var columns = workload.kernel().columns();
    this.separable = separable;
    this.input = OpenCv.matrix(shape.rows(), shape.columns(), workload.picture().toArray());
    this.kernel = OpenCv.matrix(rows, columns, weights);
    var down = new float[rows];
    var along = new float[columns];
    for (var index = 0; index < rows; index++) {
      down[index] = weights[index * columns] / weights[0];
    }
    System.arraycopy(weights, 0, along, 0, columns);
    this.column = OpenCv.matrix(rows, 1, down);
    this.row = OpenCv.matrix(1, columns, along);
  }

  static Call separable(Workload workload, int threads) {
    return new OpenCvFilterCall(workload, threads, true);
  }

  @Override
  public Object run() {
    if (separable) {
      Imgproc.sepFilter2D(input, output, -1, row, column, CENTRE, 0, Core.BORDER_CONSTANT);
    } else {
      Imgproc.filter2D(input, output, -1, kernel, CENTRE, 0, Core.BORDER_CONSTANT);
    }
    return output;
  }

  @Override
  public float[] output() {
    var values = new float[Math.toIntExact(output.total())];
    output.get(0, 0, values);
    return values;
  }

  @Override
  public void close() {
    for (var matrix : new Mat[] {input, kernel, column, row, output}) {
      matrix.release();
    }
  }
}

package org.convolens.bench;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/// A network of one convolution in OpenCV's dnn module.
final class OpenCvNetworkCall implements Call {
  private final Net network;
  private final Mat input;
  private Mat output = OpenCv.empty();

  OpenCvNetworkCall(Workload workload, int threads) {
    OpenCv.threads(threads);
    this.network = Dnn.readNetFromONNX(new MatOfByte(OnnxModel.of(workload)));
    var shape = workload.input();
    this.input =
        new Mat(new int[] {1, shape.channels(), shape.rows(), shape.columns()}, CvType.CV_32F);
    input.put(new int[4], workload.picture().toArray());
  }

  @Override
  public Object run() {
    network.setInput(input);
    output = network.forward();
    return output;
  }

  @Override
  public float[] output() {
    var values = new float[Math.toIntExact(output.total())];
    output.get(new int[4], values);
    return values;
  }

  @Override
  public void close() {
    input.release();
  }
}

package org.convolens.bench;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/// `ConvolveOp` of the JDK. It knows bytes only, not floats, and turns the kernel by 180°.
final class AwtCall implements Call {
  private final ConvolveOp operation;
  private final BufferedImage input;
  private final BufferedImage output;

  AwtCall(Workload workload, int threads) {
    var columns = workload.kernel().columns();
    var rows = workload.kernel().rows();
    var weights = workload.layer().filters().getFirst().weights().toArray();
    this.operation = new ConvolveOp(new Kernel(columns, rows, turned(weights)));
    var width = workload.input().columns();
    var height = workload.input().rows();
    this.input = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    this.output = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var values = workload.picture().toArray();
    var bytes = new int[values.length];
    for (var index = 0; index < values.length; index++) {
      bytes[index] = Math.round(255 * values[index]);
    }
    input.getRaster().setPixels(0, 0, width, height, bytes);
  }

  private static float[] turned(float[] weights) {
    var turned = new float[weights.length];
    for (var index = 0; index < weights.length; index++) {
      turned[index] = weights[weights.length - 1 - index];
    }
    return turned;
  }

  @Override
  public Object run() {
    return operation.filter(input, output);
  }

  @Override
  public float[] output() {
    var raster = output.getRaster();
    var values = new float[raster.getWidth() * raster.getHeight()];
    raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), values);
    for (var index = 0; index < values.length; index++) {
      values[index] /= 255;
    }
    return values;
  }
}

package org.convolens.bench;

import boofcv.alg.filter.convolve.ConvolveImage;
import boofcv.concurrency.BoofConcurrency;
import boofcv.core.image.border.FactoryImageBorder;
import boofcv.struct.border.ImageBorder_F32;
import boofcv.struct.convolve.Kernel2D_F32;
import boofcv.struct.image.GrayF32;

/// `ConvolveImage` of BoofCV.
final class BoofCall implements Call {
  private final Kernel2D_F32 kernel;
  private final GrayF32 input;
  private final GrayF32 output;
  private final ImageBorder_F32 border;

  private BoofCall(Workload workload) {
    var rows = workload.input().rows();
    var columns = workload.input().columns();
    var weights = workload.layer().filters().getFirst().weights().toArray();
    this.kernel = new Kernel2D_F32(workload.kernel().rows(), weights);
    this.input = new GrayF32(columns, rows);
    input.setData(workload.picture().toArray());
    this.output = new GrayF32(columns, rows);
    this.border = (ImageBorder_F32) FactoryImageBorder.singleValue(0, input);
  }

  static Call of(Workload workload, int threads) {
    BoofConcurrency.USE_CONCURRENT = threads > 1;
    return new BoofCall(workload);
  }

  @Override
  public Object run() {
    ConvolveImage.convolve(kernel, input, output, border);
    return output;
  }

  @Override
  public float[] output() {
    return output.getData();
  }
}

package org.convolens.bench;

import ij.plugin.filter.Convolver;
import ij.process.FloatProcessor;

/// `Convolver` of ImageJ. It writes over its input, which is therefore copied anew each time.
final class ImageJCall implements Call {
  private final Convolver convolver = new Convolver();
  private final Workload workload;
  private final float[] original;
  private final float[] pixels;
  private final float[] weights;
  private final FloatProcessor picture;

  ImageJCall(Workload workload, int threads) {
    this.workload = workload;
    this.original = workload.picture().toArray();
    this.pixels = original.clone();
    this.weights = workload.layer().filters().getFirst().weights().toArray();
    this.picture = new FloatProcessor(workload.input().columns(), workload.input().rows(), pixels);
    convolver.setNormalize(false);
  }

  @Override
  public Object run() {
    System.arraycopy(original, 0, pixels, 0, original.length);
    picture.setPixels(pixels);
    convolver.convolveFloat(
        picture, weights, workload.kernel().columns(), workload.kernel().rows());
    return picture;
  }

  @Override
  public float[] output() {
    return (float[]) picture.getPixels();
  }
}

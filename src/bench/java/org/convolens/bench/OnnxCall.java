package org.convolens.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import org.convolens.core.Shape;

/// A model of one convolution in ONNX Runtime, from and into memory of its own.
final class OnnxCall implements Call {
  private final OrtSession session;
  private final OnnxTensor input;
  private final OnnxTensor output;
  private final FloatBuffer values;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs;

  OnnxCall(Workload workload, int threads) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      this.session = environment.createSession(OnnxModel.of(workload), options);
    }
    var given = buffer(workload.input());
    given.put(workload.picture().toArray()).flip();
    this.values = buffer(workload.output());
    this.input = OnnxTensor.createTensor(environment, given, sizes(workload.input()));
    this.output = OnnxTensor.createTensor(environment, values, sizes(workload.output()));
    this.inputs = Map.of("x", input);
    this.outputs = Map.of("y", output);
  }

  private static FloatBuffer buffer(Shape shape) {
    return ByteBuffer.allocateDirect(4 * shape.size())
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private static long[] sizes(Shape shape) {
    return new long[] {1, shape.channels(), shape.rows(), shape.columns()};
  }

  @Override
  public Object run() throws OrtException {
    try (var result = session.run(inputs, outputs)) {
      return result;
    }
  }

  @Override
  public float[] output() {
    var copy = new float[values.capacity()];
    values.get(0, copy);
    return copy;
  }

  @Override
  public void close() {
    input.close();
    output.close();
    try {
      session.close();
    } catch (OrtException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

package org.convolens.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A model of one `Conv` node in the protocol-buffer format of ONNX; the numbers are those of the
/// fields in its `onnx.proto`.
final class OnnxModel {
  private static final int FLOAT = 1;
  private static final int ATTRIBUTE_INTS = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private OnnxModel() {}

  static byte[] of(Workload workload) {
    var model = new OnnxModel();
    model.number(1, 8);
    model.message(7, graph(workload));
    model.message(8, new OnnxModel().number(2, 13));
    return model.bytes.toByteArray();
  }

  private static OnnxModel graph(Workload workload) {
    var in = workload.input();
    var out = workload.output();
    var graph = new OnnxModel();
    graph.message(1, node(workload));
    graph.text(2, "convolution");
    graph.message(5, weights(workload));
    graph.message(11, tensor("x", 1, in.channels(), in.rows(), in.columns()));
    graph.message(12, tensor("y", 1, out.channels(), out.rows(), out.columns()));
    return graph;
  }

  private static OnnxModel node(Workload workload) {
    var pads = workload.padding();
    var stride = workload.stride();
    var dilation = workload.dilation();
    var node = new OnnxModel();
    node.text(1, "x").text(1, "w").text(2, "y").text(3, "conv").text(4, "Conv");
    node.message(
        5, integers("kernel_shape", workload.kernel().rows(), workload.kernel().columns()));
    node.message(5, integers("pads", pads.rows(), pads.columns(), pads.rows(), pads.columns()));
    node.message(5, integers("strides", workload.input().signal() ? 1 : stride, stride));
    node.message(5, integers("dilations", workload.input().signal() ? 1 : dilation, dilation));
    return node;
  }

  private static OnnxModel integers(String name, int... values) {
    var attribute = new OnnxModel().text(1, name);
    for (var value : values) {
      attribute.number(8, value);
    }
    return attribute.number(20, ATTRIBUTE_INTS);
  }

  private static OnnxModel weights(Workload workload) {
    var tensor = new OnnxModel();
    tensor.number(1, workload.filters()).number(1, workload.input().channels());
    tensor.number(1, workload.kernel().rows()).number(1, workload.kernel().columns());
    tensor.number(2, FLOAT).text(8, "w");
    var raw = new OnnxModel();
    for (var filter : workload.layer().filters()) {
      var values = filter.weights().toArray();
      var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
      buffer.asFloatBuffer().put(values);
      raw.bytes.writeBytes(buffer.array());
    }
    return tensor.message(9, raw);
  }

  private static OnnxModel tensor(String name, int... sizes) {
    var shape = new OnnxModel();
    for (var size : sizes) {
      shape.message(1, new OnnxModel().number(1, size));
    }
    var tensor = new OnnxModel().number(1, FLOAT).message(2, shape);
    return new OnnxModel().text(1, name).message(2, new OnnxModel().message(1, tensor));
  }

  private OnnxModel number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private OnnxModel text(int field, String text) {
    return block(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private OnnxModel message(int field, OnnxModel message) {
    return block(field, message.bytes.toByteArray());
  }

  private OnnxModel block(int field, byte[] content) {
    varint(((long) field << 3) | 2);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  private void varint(long value) {
    var rest = value;
    while (rest > 127) {
      bytes.write((int) ((rest & 127) | 128));
      rest >>= 7;
    }
    bytes.write((int) rest);
  }
}

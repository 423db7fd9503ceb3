package org.convolens.files.code;

/// The functions a plain NumPy program is made of, with as few options as it needs.
final class NumpyFunctions {
  private NumpyFunctions() {}

  /// @param options whether some layer has a stride, a dilation or groups
  static String convolution(boolean signal, boolean options) {
    return signal ? (options ? CONV1D : PLAIN_CONV1D) : (options ? CONV2D : PLAIN_CONV2D);
  }

  /// @param reduction what becomes of a window: `max` or `mean`
  static String pooling(boolean signal, String reduction) {
    return (signal ? POOL1D : POOL2D).replace("REDUCTION", reduction);
  }

  private static final String PLAIN_CONV2D =
      """
      def conv2d(x, filters, bias):
          # x: channels, rows, columns; filters: filters, channels, rows, columns
          kernel_rows, kernel_columns = filters.shape[2:]
          rows = x.shape[1] - kernel_rows + 1
          columns = x.shape[2] - kernel_columns + 1
          y = np.zeros((len(filters), rows, columns), dtype=np.float32)
          for f in range(len(filters)):
              for r in range(rows):
                  for c in range(columns):
                      patch = x[:, r:r + kernel_rows, c:c + kernel_columns]
                      y[f, r, c] = np.sum(patch * filters[f]) + bias[f]
          return y
      """;

  private static final String CONV2D =
      """
      def conv2d(x, filters, bias, stride=(1, 1), dilation=(1, 1), groups=1):
          # x: channels, rows, columns; filters: filters, channels of a group, rows, columns
          depth, kernel_rows, kernel_columns = filters.shape[1:]
          height = dilation[0] * (kernel_rows - 1) + 1
          width = dilation[1] * (kernel_columns - 1) + 1
          rows = (x.shape[1] - height) // stride[0] + 1
          columns = (x.shape[2] - width) // stride[1] + 1
          y = np.zeros((len(filters), rows, columns), dtype=np.float32)
          for f in range(len(filters)):
              first = f // (len(filters) // groups) * depth
              for r in range(rows):
                  for c in range(columns):
                      top, left = r * stride[0], c * stride[1]
                      patch = x[first:first + depth,
                                top:top + height:dilation[0],
                                left:left + width:dilation[1]]
                      y[f, r, c] = np.sum(patch * filters[f]) + bias[f]
          return y
      """;

  private static final String PLAIN_CONV1D =
      """
      def conv1d(x, filters, bias):
          # x: channels, length; filters: filters, channels, length
          width = filters.shape[2]
          length = x.shape[1] - width + 1
          y = np.zeros((len(filters), length), dtype=np.float32)
          for f in range(len(filters)):
              for c in range(length):
                  y[f, c] = np.sum(x[:, c:c + width] * filters[f]) + bias[f]
          return y
      """;

  private static final String CONV1D =
      """
      def conv1d(x, filters, bias, stride=1, dilation=1, groups=1):
          # x: channels, length; filters: filters, channels of a group, length
          depth = filters.shape[1]
          width = dilation * (filters.shape[2] - 1) + 1
          length = (x.shape[1] - width) // stride + 1
          y = np.zeros((len(filters), length), dtype=np.float32)
          for f in range(len(filters)):
              first = f // (len(filters) // groups) * depth
              for c in range(length):
                  left = c * stride
                  patch = x[first:first + depth, left:left + width:dilation]
                  y[f, c] = np.sum(patch * filters[f]) + bias[f]
          return y
      """;

  private static final String POOL2D =
      """
      def REDUCTION_pool2d(x, size, stride):
          rows = (x.shape[1] - size[0]) // stride[0] + 1
          columns = (x.shape[2] - size[1]) // stride[1] + 1
          y = np.zeros((len(x), rows, columns), dtype=np.float32)
          for r in range(rows):
              for c in range(columns):
                  top, left = r * stride[0], c * stride[1]
                  window = x[:, top:top + size[0], left:left + size[1]]
                  y[:, r, c] = window.REDUCTION(axis=(1, 2))
          return y
      """;

  private static final String POOL1D =
      """
      def REDUCTION_pool1d(x, size, stride):
          length = (x.shape[1] - size) // stride + 1
          y = np.zeros((len(x), length), dtype=np.float32)
          for c in range(length):
              y[:, c] = x[:, c * stride:c * stride + size].REDUCTION(axis=1)
          return y
      """;
}

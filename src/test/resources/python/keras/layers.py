"""Layers on arrays, channels last, that can also be put together before there are values."""

import numpy as np

from . import ops


class Node:
    """A value that is yet to be computed from a model's input."""

    def __init__(self, shape, compute):
        self.shape, self.compute = shape, compute

    def __getitem__(self, place):
        return Node(
            np.zeros(self.shape)[place].shape, lambda x: self.compute(x)[place]
        )


def Input(shape):
    return Node((1, *shape), lambda x: x)


class Layer:
    trainable = True

    def __call__(self, x):
        if isinstance(x, Node):
            sample = self.call(np.zeros(x.shape, np.float32))
            return Node(sample.shape, lambda value: self.call(x.compute(value)))
        return self.call(x)

    def get_weights(self):
        return []


class Concatenate(Layer):
    def __call__(self, nodes):
        def compute(x):
            return np.concatenate([node.compute(x) for node in nodes], axis=-1)

        channels = sum(node.shape[-1] for node in nodes)
        return Node((*nodes[0].shape[:-1], channels), compute)


class Conv(Layer):
    def __init__(
        self, filters, kernel_size, strides=1, padding="valid", dilation_rate=1, name=None
    ):
        self.filters, self.padding = filters, padding
        self.kernel_size = ops.both(kernel_size, self.axes)
        self.strides = ops.both(strides, self.axes)
        self.dilation_rate = ops.both(dilation_rate, self.axes)
        assert max(self.strides) == 1 or max(self.dilation_rate) == 1
        assert name is None or name.isidentifier()
        self.weights = None

    def call(self, x):
        assert x.ndim == self.axes + 2
        if self.weights is None:
            kernel = np.zeros((*self.kernel_size, x.shape[-1], self.filters), np.float32)
            self.weights = [kernel, np.zeros(self.filters, np.float32)]
        if self.padding == "same":
            x = np.pad(
                x,
                ops.same_amounts(
                    x.shape[1:-1], self.kernel_size, self.strides, self.dilation_rate
                ),
            )
        kernel, bias = self.weights
        seen = ops.taps(x, self.kernel_size, self.strides, self.dilation_rate)
        return sum(values @ kernel[tap] for tap, values in seen) + bias

    def get_weights(self):
        return self.weights

    def set_weights(self, weights):
        assert [weight.shape for weight in weights] == [own.shape for own in self.weights]
        self.weights = [np.array(weight, np.float32) for weight in weights]


class Conv1D(Conv):
    axes = 1


class Conv2D(Conv):
    axes = 2


class Pooling(Layer):
    def __init__(self, pool_size, strides, padding="valid"):
        self.arguments = pool_size, strides, padding

    def call(self, x):
        return ops.pool(x, *self.arguments, self.kind)


class MaxPooling1D(Pooling):
    kind = "max"


class MaxPooling2D(Pooling):
    kind = "max"


class AveragePooling1D(Pooling):
    kind = "mean"


class AveragePooling2D(Pooling):
    kind = "mean"


class ZeroPadding1D(Layer):
    def __init__(self, padding):
        self.amounts = ((0, 0), padding, (0, 0))

    def call(self, x):
        return np.pad(x, self.amounts)


class ZeroPadding2D(Layer):
    def __init__(self, padding):
        self.amounts = ((0, 0), *padding, (0, 0))

    def call(self, x):
        return np.pad(x, self.amounts)


class Lambda(Layer):
    def __init__(self, function):
        self.call = function


class LeakyReLU(Layer):
    def __init__(self, negative_slope=0.3):
        self.slope = np.float32(negative_slope)

    def call(self, x):
        return np.where(x < 0, self.slope * x, x)


class Activation(Layer):
    FUNCTIONS = {
        "relu": lambda x: np.maximum(x, 0),
        "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
        "tanh": np.tanh,
    }

    def __init__(self, name):
        self.call = self.FUNCTIONS[name]

"""A stand-in for the part of Keras 3 that generated programs use, on NumPy.

Written from Keras's documents; it refuses what Keras with TensorFlow refuses.
"""

import numpy as np

from . import ops
from .layers import Input, Layer, Node


class Model(Layer):
    def __init__(self, inputs, outputs, name=None):
        self.inputs, self.outputs = inputs, outputs

    def call(self, x):
        assert x.shape[1:] == self.inputs.shape[1:], (x.shape, self.inputs.shape)
        return self.outputs.compute(x)


class Sequential(Layer):
    def __init__(self):
        self.layers, self.sample = [], None

    def add(self, layer):
        if isinstance(layer, Node):
            self.sample = np.zeros(layer.shape, np.float32)
            return
        self.layers.append(layer)
        self.sample = layer(self.sample)

    def predict(self, x):
        assert x.dtype == np.float32
        for layer in self.layers:
            x = layer(x)
        return x

    def get_weights(self):
        return [weight for layer in self.layers for weight in layer.get_weights()]

    def set_weights(self, weights):
        start = 0
        for layer in self.layers:
            count = len(layer.get_weights())
            if count:
                layer.set_weights(weights[start:start + count])
            start += count
        assert start == len(weights)

"""A stand-in for the part of PyTorch that generated programs use, on NumPy.

Written from PyTorch's documents; it refuses what PyTorch refuses.
"""

import contextlib

import numpy as np

float32 = np.float32
inf = np.inf


class Tensor(np.ndarray):
    def unsqueeze(self, axis):
        return np.expand_dims(self, axis)


def tensor(values, dtype):
    return np.array(values, dtype).view(Tensor)


@contextlib.contextmanager
def no_grad():
    yield


def flip(x, dims):
    return np.flip(x, dims)


def ones_like(x):
    return np.ones_like(x)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def tanh(x):
    return np.tanh(x)


def abs(x):
    return np.abs(x)

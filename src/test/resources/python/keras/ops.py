"""Operations on arrays, channels last; padding as the TensorFlow backend allows it."""

import numpy as np


def pad(x, pad_width, mode="constant", constant_values=None):
    assert len(pad_width) == x.ndim
    if mode == "constant":
        value = 0 if constant_values is None else constant_values
        return np.pad(x, pad_width, constant_values=value).astype(np.float32)
    assert mode in ("reflect", "symmetric") and constant_values is None
    for (before, after), length in zip(pad_width, x.shape):
        assert max(before, after) <= length - (mode == "reflect")
    return np.pad(x, pad_width, mode=mode)


def take(x, indices, axis):
    assert min(indices) >= 0 and max(indices) < x.shape[axis]
    return np.take(x, indices, axis=axis)


def ones_like(x):
    return np.ones_like(x)


def abs(x):
    return np.abs(x)


def both(size, axes):
    return (size,) * axes if isinstance(size, int) else tuple(size)


def same_amounts(shape, size, stride, dilation):
    amounts = []
    for length, k, s, d in zip(shape, size, stride, dilation):
        total = max((-(-length // s) - 1) * s + d * (k - 1) + 1 - length, 0)
        amounts.append((total // 2, total - total // 2))
    return [(0, 0)] + amounts + [(0, 0)]


def taps(x, size, stride, dilation):
    """What each place of the window sees, for all windows at once."""
    outputs = [
        (length - d * (k - 1) - 1) // s + 1
        for length, k, s, d in zip(x.shape[1:], size, stride, dilation)
    ]
    for tap in np.ndindex(*size):
        slices = [
            slice(t * d, t * d + (n - 1) * s + 1, s)
            for t, d, n, s in zip(tap, dilation, outputs, stride)
        ]
        yield tap, x[(slice(None), *slices)]


def pool(x, size, stride, padding, kind):
    axes = x.ndim - 2
    size, stride = both(size, axes), both(stride, axes)
    ones = np.ones_like(x)
    if padding == "same":
        amounts = same_amounts(x.shape[1:-1], size, stride, (1,) * axes)
        ones = np.pad(ones, amounts)
        x = np.pad(x, amounts, constant_values=-np.inf if kind == "max" else 0)
    seen = np.stack([values for _, values in taps(x, size, stride, (1,) * axes)])
    if kind == "max":
        return seen.max(axis=0)
    counts = sum(values for _, values in taps(ones, size, stride, (1,) * axes))
    return (seen.sum(axis=0) / counts).astype(np.float32)


def average_pool(x, pool_size, strides=None, padding="valid"):
    return pool(x, pool_size, strides or pool_size, padding, "mean")

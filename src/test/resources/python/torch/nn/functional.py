"""Functions, channels first."""

import numpy as np


def both(size, axes):
    return (size,) * axes if isinstance(size, int) else tuple(size)


def taps(x, size, stride, dilation):
    """What each place of the window sees, for all windows at once."""
    outputs = [
        (length - d * (k - 1) - 1) // s + 1
        for length, k, s, d in zip(x.shape[2:], size, stride, dilation)
    ]
    for tap in np.ndindex(*size):
        slices = [
            slice(t * d, t * d + (n - 1) * s + 1, s)
            for t, d, n, s in zip(tap, dilation, outputs, stride)
        ]
        yield tap, x[(slice(None), slice(None), *slices)]


def pad(x, amounts, mode="constant", value=0):
    """`amounts` begin with the last axis."""
    axes = list(zip(amounts[::2], amounts[1::2]))[::-1]
    widths = [(0, 0)] * (x.ndim - len(axes)) + axes
    if mode == "constant":
        return np.pad(x, widths, constant_values=value).view(type(x))
    numpy_mode = {"reflect": "reflect", "replicate": "edge", "circular": "wrap"}[mode]
    assert value == 0 and len(axes) == x.ndim - 2
    for (before, after), length in zip(widths, x.shape):
        if mode != "replicate":
            assert max(before, after) <= length - (mode == "reflect")
    return np.pad(x, widths, mode=numpy_mode).view(type(x))


def pool(x, kernel_size, stride, padding, kind, count_include_pad=True):
    axes = x.ndim - 2
    size, stride = both(kernel_size, axes), both(stride, axes)
    padding, ones = both(padding, axes), np.ones_like(x)
    assert all(2 * amount <= k for amount, k in zip(padding, size))
    widths = [(0, 0), (0, 0)] + [(amount, amount) for amount in padding]
    x = np.pad(x, widths, constant_values=-np.inf if kind == "max" else 0).view(type(x))
    ones = np.pad(ones, widths, constant_values=1 if count_include_pad else 0)
    seen = np.stack([values for _, values in taps(x, size, stride, (1,) * axes)])
    if kind == "max":
        return seen.max(axis=0).view(type(x))
    counts = sum(values for _, values in taps(ones, size, stride, (1,) * axes))
    return seen.sum(axis=0) / counts


def max_pool1d(x, kernel_size, stride, padding=0):
    assert x.ndim == 3
    return pool(x, kernel_size, stride, padding, "max")


def max_pool2d(x, kernel_size, stride, padding=0):
    assert x.ndim == 4
    return pool(x, kernel_size, stride, padding, "max")


def avg_pool1d(x, kernel_size, stride, padding=0, count_include_pad=True):
    assert x.ndim == 3
    return pool(x, kernel_size, stride, padding, "mean", count_include_pad)


def avg_pool2d(x, kernel_size, stride, padding=0, count_include_pad=True):
    assert x.ndim == 4
    return pool(x, kernel_size, stride, padding, "mean", count_include_pad)


def relu(x):
    return np.maximum(x, 0)


def leaky_relu(x, negative_slope=0.01):
    return np.where(x < 0, np.float32(negative_slope) * x, x).view(type(x))

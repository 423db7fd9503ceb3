"""Convolutions, channels first."""

import numpy as np

from . import functional


class Conv:
    def __init__(
        self, inputs, outputs, kernel_size, stride=1, padding=0, dilation=1, groups=1
    ):
        both = functional.both
        self.stride, self.padding = both(stride, self.axes), both(padding, self.axes)
        self.dilation, self.groups = both(dilation, self.axes), groups
        size = both(kernel_size, self.axes)
        self.shapes = {"weight": (outputs, inputs // groups, *size), "bias": (outputs,)}
        self.inputs = inputs

    def load_state_dict(self, state):
        assert {name: value.shape for name, value in state.items()} == self.shapes
        self.weight, self.bias = state["weight"], state["bias"]

    def requires_grad_(self, wanted):
        return self

    def __call__(self, x):
        assert x.ndim == self.axes + 2 and x.shape[1] == self.inputs
        x = np.pad(x, [(0, 0), (0, 0)] + [(amount, amount) for amount in self.padding])
        size = self.weight.shape[2:]
        depth, filters = self.weight.shape[1], self.weight.shape[0] // self.groups
        groups = []
        for group in range(self.groups):
            own = self.weight[group * filters:(group + 1) * filters]
            part = x[:, group * depth:(group + 1) * depth]
            seen = functional.taps(part, size, self.stride, self.dilation)
            groups.append(
                sum(
                    np.einsum("bi...,oi->bo...", values, own[(slice(None), slice(None), *tap)])
                    for tap, values in seen
                )
            )
        y = np.concatenate(groups, axis=1)
        return y + self.bias.reshape(-1, *(1,) * self.axes)


class Conv1d(Conv):
    axes = 1


class Conv2d(Conv):
    axes = 2

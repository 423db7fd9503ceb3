package org.convolens.core;

/// A layer that puts every value through one function.
///
/// @param name unique in its experiment
/// @param function which function
/// @param alpha the slope of the leaky ReLU below zero; the other functions leave it aside
public record Activation(String name, Function function, float alpha) implements Layer {
  public static final float DEFAULT_ALPHA = 0.01f;

  /// The activation functions of the experiment file.
  public enum Function {
    RELU,
    LEAKY_RELU,
    SIGMOID,
    TANH,
    ABS
  }

  public static Activation of(String name, Function function) {
    return new Activation(name, function, DEFAULT_ALPHA);
  }

  @Override
  public Activation withName(String changed) {
    return new Activation(changed, function, alpha);
  }

  /// NaN stays NaN.
  public float apply(float value) {
    return switch (function) {
      case RELU -> Math.max(0f, value);
      case LEAKY_RELU -> value < 0 ? alpha * value : value;
      case SIGMOID -> (float) (1 / (1 + Math.exp(-value)));
      case TANH -> (float) Math.tanh(value);
      case ABS -> Math.abs(value);
    };
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }
}

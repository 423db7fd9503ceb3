package org.convolens.core;

import java.io.Serial;

/// Thrown where a layer cannot follow the tensor before it.
public final class MisfitException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Misfit misfit;

  public MisfitException(Misfit misfit) {
    super(misfit.sentence());
    this.misfit = misfit;
  }

  public Misfit misfit() {
    return misfit;
  }
}

package org.convolens.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Measures one [Task].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
  @Param("8x8 3x3 | Convolens | 1")
  public String task = "";

  private Call call = () -> "not set up";

  @Setup(Level.Trial)
  public void prepare() throws Exception {
    call = Task.parse(task).prepare();
  }

  @Benchmark
  public Object run() throws Exception {
    return call.run();
  }

  @TearDown(Level.Trial)
  public void close() {
    call.close();
  }
}

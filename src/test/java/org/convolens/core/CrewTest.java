package org.convolens.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Parts of a computation on lent threads.
@Timeout(60)
class CrewTest {
  private final Crew crew = Crew.of(new ForkJoinPool(3));

  @BeforeEach
  void requireTwoProcessors() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
  }

  @Test
  void doesEveryPartOnceHoweverManyCallersThereAre() {
    var mostParts = 20;
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(turn -> {
          var done = new AtomicIntegerArray(mostParts);
          crew.run(turn % mostParts, done::incrementAndGet);
          for (var part = 0; part < mostParts; part++) {
            assertThat(done.get(part)).isEqualTo(part < turn % mostParts ? 1 : 0);
          }
        });
  }

  @Test
  void callerAndPoolWorkAtOnce() {
    for (var turn = 0; turn < 200; turn++) {
      var both = new CyclicBarrier(2);
      var threads = ConcurrentHashMap.<Thread>newKeySet();
      crew.run(
          2,
          _ -> {
            threads.add(Thread.currentThread());
            await(both);
          });
      assertThat(threads).hasSize(2).contains(Thread.currentThread());
    }
  }

  @Test
  void partsMayHavePartsOfTheirOwn() {
    var sum = new AtomicInteger();
    crew.run(10, part -> crew.run(10, inner -> sum.addAndGet(10 * part + inner)));
    assertThat(sum).hasValue(99 * 100 / 2);
  }

  @Test
  void throwsWhatAPartOfEitherThreadThrows() {
    var caller = Thread.currentThread();
    for (var turn = 0; turn < 200; turn++) {
      var both = new CyclicBarrier(2);
      var callerThrows = turn % 2 == 0;
      assertThatThrownBy(() ->
              crew.run(
                  2,
                  part -> {
                    await(both);
                    if (callerThrows == (Thread.currentThread() == caller)) {
                      throw new IllegalStateException("part " + part);
                    }
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatIsThrownEndsTheRest() {
    var begun = new AtomicInteger();
    assertThatThrownBy(() ->
            crew.run(
                1_000_000,
                _ -> {
                  begun.incrementAndGet();
                  throw new AssertionError("a part");
                }))
        .isInstanceOf(AssertionError.class);
    assertThat(begun.get()).isLessThan(10);
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await(30, TimeUnit.SECONDS);
    } catch (Exception exception) {
      throw new AssertionError(exception);
    }
  }
}

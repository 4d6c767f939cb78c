package org.onward;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same work concurrently: all threads start when the last one is ready. */
public final class Concurrently {
    private Concurrently() {}

    /**
     * @param work takes the number of the run, starting with 0
     * @return the results in the order of the numbers
     */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch ready = new CountDownLatch(times);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int each = 0; each < times; each++) {
                int number = each;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("one of the runs failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}

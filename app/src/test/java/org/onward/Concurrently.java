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
     * @param work receives the index of its thread, from 0
     * @return the results in the order of the indexes
     */
    public static <T> List<T> run(int threadCount, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(threadCount);
        CountDownLatch ready = new CountDownLatch(threadCount);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < threadCount; thread++) {
                int index = thread;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(index);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
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

package org.infoportal.standalone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers at the same moment. */
final class Together {

    private Together() {}

    /** The answers in the order of the tasks; where a task failed, its exception. */
    static List<Object> run(List<? extends Callable<?>> tasks) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<?> answer : running) {
                answers.add(answer(answer));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object answer(Future<?> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}

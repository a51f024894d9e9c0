package org.infoportal.candidate;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which lists are taken over and invitations are written, so that no request waits for them. */
final class CandidateJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateJobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread worker = new Thread(task, "known-people");
        worker.setDaemon(true);
        return worker;
    });
    private final Set<String> active = ConcurrentHashMap.newKeySet();

    CandidateJobs() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Whether a job of this name waits or runs in this process. */
    boolean isActive(String name) {
        return active.contains(name);
    }

    void start(String name, Runnable job) {
        active.add(name);
        later(Duration.ZERO, () -> {
            try {
                job.run();
            } finally {
                active.remove(name);
            }
        });
    }

    void later(Duration delay, Runnable job) {
        try {
            thread.schedule(() -> guarded(job), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The portal ends; the job is done after the next start", e);
        }
    }

    private static void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.error("A job for the known people failed", e);
        }
    }

    /** Lets the job in hand end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A job for the known people was broken off; it goes on or can be started again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

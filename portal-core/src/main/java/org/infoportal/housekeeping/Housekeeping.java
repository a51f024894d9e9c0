package org.infoportal.housekeeping;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.infoportal.jcr.Lease;
import org.infoportal.jcr.PrivateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is to be done from time to time, once after the start and then after each pause; one instance does it for all. */
public final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** Longer than any job takes. */
    private static final Duration LEASE = Duration.ofMinutes(20);

    private static final Duration JOB_MAY_TAKE = Duration.ofSeconds(10);

    private final Lease lease;
    private final Duration pause;
    private final List<Job> jobs;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running = true;
    private volatile Optional<String> instance = Optional.empty();

    /**
     * @param name of these jobs; each name has its own instance that does them for all
     * @param pause after the last job has ended
     */
    public Housekeeping(PrivateStore store, Clock clock, String name, Duration pause, List<Job> jobs) {
        this.lease = new Lease(store, clock, name, "keeper", LEASE);
        this.pause = pause;
        this.jobs = List.copyOf(jobs);
    }

    /** @param instance name of this instance among those that share the store; empty if there are no others */
    public Housekeeping start(String instance) {
        this.instance = Optional.of(instance);
        worker.scheduleWithFixedDelay(() -> runDue(instance), 0, pause.toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    /**
     * Runs all jobs on the caller's thread, if this is the instance that does them. Without effect before the start: then
     * they are about to run anyhow.
     */
    public void runHere() {
        instance.ifPresent(this::runDue);
    }

    /** Runs all jobs on the caller's thread. */
    public void runNow() {
        runDue("");
    }

    private void runDue(String instance) {
        for (Job job : jobs) {
            try {
                if (!running || !lease.isHeldBy(instance)) {
                    return;
                }
                job.work().run();
            } catch (RuntimeException | LinkageError e) {
                // the next jobs have nothing to do with it; this one is tried again after the pause
                LOG.error("Housekeeping: [{}] failed", job.name(), e);
            }
        }
    }

    /** Lets the job in hand end. */
    @Override
    public void close() {
        running = false;
        worker.shutdown();
        await(worker);
    }

    private static void await(ExecutorService worker) {
        try {
            if (!worker.awaitTermination(JOB_MAY_TAKE.toMillis(), TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.infoportal.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in the outbox: at once when something comes in, and now and then what was put off. */
public final class OutboxWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final Outbox outbox;
    private final MailTransport transport;
    private final String instance;
    private final Semaphore signal = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox");
    private volatile boolean running = true;

    public OutboxWorker(Outbox outbox, MailTransport transport) {
        this(outbox, transport, "");
    }

    /** @param instance name of this instance among those that share the outbox: one of them sends */
    public OutboxWorker(Outbox outbox, MailTransport transport, String instance) {
        this.outbox = outbox;
        this.transport = transport;
        this.instance = instance;
        this.thread.setDaemon(true);
    }

    public OutboxWorker start() {
        outbox.onWake(signal::release);
        signal.release();
        thread.start();
        return this;
    }

    /** Sends everything that is due now. */
    void sendDue() {
        List<MailMessage> due = due();
        while (!due.isEmpty()) {
            due.forEach(this::send);
            due = due();
        }
    }

    private List<MailMessage> due() {
        return maySend() ? outbox.due() : List.of();
    }

    private boolean maySend() {
        return running && outbox.isSender(instance);
    }

    private void send(MailMessage message) {
        if (!maySend()) {
            return;
        }
        if (outbox.isExpired(message)) {
            LOG.info("Mail [{}] would come too late and is given up", message.id());
            outbox.giveUp(message.id());
            return;
        }
        try {
            transport.send(message);
        } catch (MailTransport.MailRefusedException e) {
            LOG.warn("Mail [{}] was refused and is given up: {}", message.id(), e.getMessage());
            outbox.giveUp(message.id());
            return;
        } catch (RuntimeException e) {
            // whatever it was: one mail must not keep the others waiting
            LOG.warn("Mail [{}] is put off: {}", message.id(), e.getMessage(), e);
            outbox.markDelayed(message.id());
            return;
        }
        outbox.markSent(message.id());
    }

    /** Until the next mail is due; never so short that a mail which cannot be sent keeps the worker busy. */
    private Duration pause() {
        Duration next = maySend() ? outbox.untilNext(PAUSE) : PAUSE;
        return next.compareTo(SHORTEST) < 0 ? SHORTEST : next;
    }

    private void run() {
        Duration pause = PAUSE;
        while (running) {
            try {
                signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                pause = PAUSE;
                sendDue();
                pause = pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | LinkageError e) {
                // a host's mail library may be another one: say so, instead of ending in silence
                LOG.error("The outbox could not be worked on", e);
            }
        }
    }

    /** Waits until the mail in hand is sent. */
    @Override
    public void close() {
        running = false;
        signal.release();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.infoportal.throttle;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infoportal.error.ThrottledException;

/** A brake per key: so many tries, then one more every while. Forgets the keys that were quiet longest. */
public final class Throttle {

    private static final int MAX_KEYS = 50_000;

    private final Bandwidth bandwidth;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /**
     * @param tries how many at once
     * @param refill after how long a used try comes back
     */
    public Throttle(int tries, Duration refill) {
        this.bandwidth =
                Bandwidth.builder().capacity(tries).refillGreedy(1, refill).build();
    }

    /** @throws ThrottledException if the key has no try left */
    public void use(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ThrottledException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Gives a try back that turned out to be right. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key, k -> Bucket.builder().addLimit(bandwidth).build());
        }
    }
}

package org.infoportal.standalone.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** How long several calls take beside each other, so that whatever else the machine does hits all of them alike. */
final class Medians {

    private static final int WARM_UP = 20;

    private Medians() {}

    /**
     * Runs the calls in turn, in another order each time, and returns the median of each in milliseconds.
     *
     * @param calls by name
     * @param tries how often each is measured
     */
    static <T> Map<String, Double> measure(Map<String, T> calls, int tries, Consumer<T> call) {
        List<String> names = new ArrayList<>(calls.keySet());
        Map<String, long[]> times = new LinkedHashMap<>();
        names.forEach(name -> times.put(name, new long[tries]));
        Random random = new Random(1);
        for (int i = -WARM_UP; i < tries; i++) {
            Collections.shuffle(names, random);
            for (String name : names) {
                long start = System.nanoTime();
                call.accept(calls.get(name));
                if (i >= 0) {
                    times.get(name)[i] = System.nanoTime() - start;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, (all[tries / 2 - 1] + all[tries / 2]) / 2e6);
        });
        return medians;
    }

    /** By how much the slowest is slower than the fastest: 0.1 is ten per cent. */
    static double spread(Map<String, Double> medians) {
        double fastest =
                medians.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double slowest =
                medians.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return slowest / fastest - 1;
    }
}

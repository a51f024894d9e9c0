package org.infoportal.standalone.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How long several calls take beside each other, so that whatever else the machine does hits all of them alike. */
final class Medians<T> {

    private static final int WARM_UP = 20;

    private final Map<String, T> calls;
    private final Consumer<T> call;
    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Random random = new Random(1);

    /** @param calls by name */
    Medians(Map<String, T> calls, Consumer<T> call) {
        this.calls = calls;
        this.call = call;
        for (int i = 0; i < WARM_UP; i++) {
            calls.values().forEach(call);
        }
        calls.keySet().forEach(name -> nanos.put(name, new ArrayList<>()));
    }

    /** Runs the calls in turn, so often each, in another order each time, and adds what it measures. */
    void measure(int tries) {
        List<String> names = new ArrayList<>(calls.keySet());
        for (int i = 0; i < tries; i++) {
            Collections.shuffle(names, random);
            for (String name : names) {
                long start = System.nanoTime();
                call.accept(calls.get(name));
                nanos.get(name).add(System.nanoTime() - start);
            }
        }
    }

    /** By how much the median of any call differs from that of all calls together: 0.1 is ten per cent. */
    double spread() {
        List<Long> all = new ArrayList<>();
        nanos.values().forEach(all::addAll);
        double common = median(all);
        return nanos.values().stream()
                .mapToDouble(own -> Math.abs(median(own) / common - 1))
                .max()
                .orElseThrow();
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return (sorted.get(middle) + sorted.get((sorted.size() - 1) / 2)) / 2e6;
    }

    /** The medians in milliseconds. */
    @Override
    public String toString() {
        Map<String, Double> medians = new TreeMap<>();
        nanos.forEach((name, own) -> medians.put(name, median(own)));
        return medians.toString();
    }
}

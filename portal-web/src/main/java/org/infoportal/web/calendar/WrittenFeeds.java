package org.infoportal.web.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calendars as they were written last, by tag: after a change all who ask in one circle get the same file. */
final class WrittenFeeds {

    private static final int MOST = 32;

    private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<byte[]> find(String tag) {
        return Optional.ofNullable(files.get(tag));
    }

    synchronized void put(String tag, byte[] file) {
        files.put(tag, file);
    }
}

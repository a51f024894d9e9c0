package org.infoportal.web.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser tells of itself, in two words that its owner understands: {@code Firefox, Windows}. No more is kept, so
 * that nobody is recognised by the rest.
 */
final class DeviceName {

    /** Those that also claim to be another come first. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "Vivaldi", "Vivaldi",
            "Firefox", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chromium", "Chromium",
            "Chrome", "Chrome",
            "Safari", "Safari",
            "curl", "curl");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    private DeviceName() {}

    /** @param userAgent the header; null for none */
    static String of(String userAgent) {
        String header = userAgent == null ? "" : userAgent;
        return Stream.of(find(BROWSERS, header), find(SYSTEMS, header))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> find(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(name -> header.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}

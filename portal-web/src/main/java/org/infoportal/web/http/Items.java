package org.infoportal.web.http;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, as the API gives it.
 *
 * @param total how many there are in all for this viewer
 */
public record Items<T>(List<T> items, int total) {

    public static <S, T> Items<T> of(List<S> all, Window window, Function<S, T> mapping) {
        return new Items<>(window.part(all).stream().map(mapping).toList(), all.size());
    }
}

package org.infoportal.acceptance.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.infoportal.acceptance.http.Answer;
import org.infoportal.acceptance.http.Client;

/** Whether two answers tell the same: everything but the trace id, the address that was asked for, and the clock. */
public final class Alike {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    /** They tell of the wire, not of the answer. */
    private static final Set<String> OF_THE_WIRE =
            Set.of("date", "connection", "keep-alive", "content-length", "transfer-encoding", "etag");

    private static final int LONGEST_WORD = 8;

    private Alike() {}

    /** The body without what differs from call to call. */
    public static String body(Answer answer) {
        return withoutAddress(answer).replaceAll(ID, "ID");
    }

    static String withoutAddress(Answer answer) {
        return withoutAddress(answer, answer.text());
    }

    /** The text without the address that was asked for, in whatever way it is written. */
    static String withoutAddress(Answer answer, String text) {
        String path = answer.uri().getRawPath();
        String plain = answer.uri().getPath();
        String relative = plain.replaceFirst("^/", "");
        // the way back after logging in, below whatever path the host has
        String bare = text.replaceAll("returnTo=[^\"&]*", "returnTo=ADDRESS");
        for (String form : List.of(path, plain, Client.encode(plain), relative, Client.encode(relative))) {
            // short ones would be found anywhere
            if (form.length() > 3) {
                bare = bare.replaceAll(Pattern.quote(form) + "(?![a-z-])", "ADDRESS");
            }
        }
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        // those of items are long; others are words of any page, like "name"
        return last.length() > LONGEST_WORD ? bare.replace(last, "ADDRESS") : bare;
    }

    /** Which headers an answer has. */
    public static Set<String> headers(Answer answer) {
        Set<String> names = new HashSet<>();
        answer.headers().map().keySet().stream()
                .filter(name -> !OF_THE_WIRE.contains(name))
                .forEach(names::add);
        return names;
    }
}

package org.infoportal.account;

import java.util.List;
import java.util.regex.Pattern;
import org.infoportal.text.Fold;

/** User names: lower case, letters, digits, dot, underscore and hyphen, so that they are good node names too. */
public final class UserName {

    private static final int MAX_LENGTH = 60;
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
    private static final Pattern SAFE = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");

    private UserName() {}

    /** The nearest safe name; {@code mitglied} if nothing is left. */
    public static String of(String proposal) {
        String safe = trim(OTHER.matcher(Fold.plain(proposal)).replaceAll("."));
        String cut = trim(safe.substring(0, Math.min(MAX_LENGTH, safe.length())));
        return cut.isEmpty() ? "mitglied" : cut;
    }

    public static boolean isSafe(String name) {
        return SAFE.matcher(name).matches();
    }

    /** Folders of a name in a hierarchical realm, as Magnolia nests them: {@code anna} is in {@code a/an}. */
    public static List<String> folders(String name) {
        return name.length() < 3 ? List.of() : List.of(name.substring(0, 1), name.substring(0, 2));
    }

    private static String trim(String name) {
        return EDGES.matcher(name).replaceAll("");
    }
}

package org.infoportal.registration;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords that are guessed first: thirty thousand from leaks, what people in Germany make of the same habit, and what a
 * finger finds beside the last key. A common one does not become better by a year or an exclamation mark at its end.
 */
final class CommonPasswords {

    private static final List<String> GERMAN = List.of(
            "passwort",
            "kennwort",
            "geheimnis",
            "hallowelt",
            "hallihallo",
            "schatzi",
            "ichliebedich",
            "liebling",
            "sommer",
            "winter",
            "frühling",
            "fruehling",
            "herbst",
            "deutschland",
            "willkommen",
            "anmeldung",
            "anmelden",
            "zugang",
            "qwertzuiop",
            "qwertz",
            "qwertzuiopü",
            "asdfghjklö",
            "yxcvbnm",
            "schalke04",
            "borussia",
            "bayern",
            "fussball",
            "fußball",
            "computer",
            "internet",
            "sonnenschein",
            "schmetterling",
            "wahlkampf",
            "bundestag",
            "politik",
            "kandidat",
            "kandidatin",
            "ortsverein");
    /** Immutable, and too large to have twice. */
    private static final Set<String> WORDS = read();

    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    /** So much at the ends is a habit; more is a part of the password. */
    private static final int HABIT = 5;

    /** Whether the password is on a list, perhaps with a few digits or signs at its ends, or goes up one by one. */
    boolean contains(String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        String word = ENDS.matcher(folded).replaceAll("");
        return WORDS.contains(folded)
                || folded.length() - word.length() <= HABIT && !word.isEmpty() && WORDS.contains(word)
                || isMonotonous(folded);
    }

    /** {@code aaaaaaaa}, {@code abcdefgh}, {@code 87654321}. */
    private static boolean isMonotonous(String text) {
        int[] signs = text.codePoints().toArray();
        int step = signs.length < 2 ? 0 : signs[1] - signs[0];
        if (Math.abs(step) > 1) {
            return false;
        }
        for (int i = 1; i < signs.length; i++) {
            if (signs[i] - signs[i - 1] != step) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        try {
            Set<String> words =
                    new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            words.addAll(GERMAN);
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords cannot be read", e);
        }
    }
}

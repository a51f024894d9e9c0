package org.infoportal.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infoportal.account.Passwords;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;

/**
 * What a password must be, wherever one is chosen: long enough, not one that everybody guesses first, and not made of
 * what anybody knows of its owner (NIST SP 800-63B, 3.1.1.2). No rules about kinds of characters.
 */
public final class PasswordRules {

    private static final int MIN_LENGTH = 8;
    /** A shorter word is in many good passwords too. */
    private static final int MIN_WORD = 3;
    /** What has to remain without the owner's words. */
    private static final int MIN_REST = 4;

    private static final String SITE = "infoportal";
    private static final List<String> OWN_FIELDS = List.of("firstName", "lastName", "fullName", "userName", "email");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

    private final CommonPasswords common = new CommonPasswords();

    /** Looks at the fields {@code password} and {@code passwordRepeat}; what else is in the form must not be in them. */
    public List<FieldError> check(Checked form) {
        return check(form, OWN_FIELDS.stream().map(form::text).toList());
    }

    /**
     * As {@link #check(Checked)}, for an account that exists.
     *
     * @param known what others know of the owner: names, address
     */
    public List<FieldError> check(Checked form, Collection<String> known) {
        String password = form.text("password");
        List<FieldError> errors = new ArrayList<>();
        problem(password, known).ifPresent(errors::add);
        if (!password.equals(form.text("passwordRepeat"))) {
            errors.add(FieldError.of("passwordRepeat", "infoportal.password.differs"));
        }
        return errors;
    }

    /** An empty one is the form's concern. */
    private Optional<FieldError> problem(String password, Collection<String> known) {
        if (password.isEmpty()) {
            return Optional.empty();
        } else if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of(FieldError.of("password", "infoportal.password.short", MIN_LENGTH));
        } else if (Passwords.isTooLong(password)) {
            return Optional.of(FieldError.of("password", "infoportal.password.long"));
        } else if (common.contains(password)) {
            return Optional.of(FieldError.of("password", "infoportal.password.common"));
        } else if (isMadeOf(known, password)) {
            return Optional.of(FieldError.of("password", "infoportal.password.personal"));
        }
        return Optional.empty();
    }

    private static boolean isMadeOf(Collection<String> known, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words(known)) {
            rest = rest.replace(word, "");
        }
        boolean holdsOne = rest.length() < password.length();
        String left = BETWEEN_WORDS.matcher(rest).replaceAll("");
        return holdsOne && (left.length() < MIN_REST || YEAR.matcher(left).matches());
    }

    /** The longest first, so that a part of a name leaves nothing of the whole name. */
    private static List<String> words(Collection<String> known) {
        return Stream.concat(Stream.of(SITE), known.stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(BETWEEN_WORDS.split(text))))
                .filter(word -> word.length() >= MIN_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}

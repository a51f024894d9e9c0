package org.infoportal.registration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.infoportal.error.FieldError;
import org.infoportal.form.Checked;

/** Length is what counts (NIST SP 800-63B, 3.1.1.2); no rules about kinds of characters. */
public final class PasswordRules {

    private static final int MIN_LENGTH = 8;
    /** bcrypt sees no more. */
    private static final int MAX_BYTES = 72;

    /** Looks at the fields {@code password} and {@code passwordRepeat}. */
    public List<FieldError> check(Checked form) {
        String password = form.text("password");
        List<FieldError> errors = new ArrayList<>();
        if (!password.isEmpty() && password.codePointCount(0, password.length()) < MIN_LENGTH) {
            errors.add(FieldError.of("password", "infoportal.password.short", MIN_LENGTH));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            errors.add(FieldError.of("password", "infoportal.password.long"));
        }
        if (!password.equals(form.text("passwordRepeat"))) {
            errors.add(FieldError.of("passwordRepeat", "infoportal.password.differs"));
        }
        return errors;
    }
}

package org.infoportal.accreditation;

import java.util.Locale;
import org.infoportal.host.Account;

/** What somebody says of herself when she registers. The unit is as she wrote it and may be empty. */
public record NewApplication(
        Account account,
        String salutation,
        String firstName,
        String lastName,
        String function,
        String unit,
        Locale language,
        Consent consent) {}

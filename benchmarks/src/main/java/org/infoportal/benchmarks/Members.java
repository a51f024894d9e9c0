package org.infoportal.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Grant;
import org.infoportal.access.Roles;
import org.infoportal.access.Viewer;

/** Accredited members. */
final class Members {

    private Members() {}

    static Viewer of(List<Grant> grants) {
        return new Viewer(
                Optional.of("id-of-mitglied"),
                "mitglied",
                "Mira Beispiel",
                "accredited",
                true,
                grants,
                Set.of(Roles.MEMBER, Roles.ofAudience("candidate")));
    }
}

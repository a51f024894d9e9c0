package org.infoportal.standalone.feature;

import org.infoportal.candidate.Candidates;
import org.infoportal.candidate.ImportState;
import org.infoportal.candidate.Imports;
import org.infoportal.candidate.KnownPerson;
import org.infoportal.candidate.ListImport;

/** Lists of known people, from the upload to the end. */
record Lists(Candidates candidates) {

    static final String HEADER = "Vorname;Nachname;E-Mail;Kreise;Gliederung;gültig bis\n";

    /** Imports lines without a header and waits for the end. */
    ListImport take(String lines) {
        return take(lines, false);
    }

    ListImport take(String lines, boolean includeWaiting) {
        String id = upload(lines);
        candidates.imports().start(FeaturePortal.ACCREDITOR, id, false, includeWaiting);
        Await.until("the import is done", () -> get(id).settled());
        return get(id);
    }

    String upload(String lines) {
        return candidates.imports().upload(FeaturePortal.ACCREDITOR, HEADER + lines);
    }

    ListImport get(String id) {
        return candidates.imports().get(FeaturePortal.ACCREDITOR, id);
    }

    void start(String id) {
        Imports imports = candidates.imports();
        imports.start(FeaturePortal.ACCREDITOR, id, false, false);
    }

    void awaitState(String id, ImportState state) {
        Await.until("the import is " + state, () -> get(id).state() == state);
    }

    KnownPerson person(String address) {
        return candidates.people().find(address).orElseThrow();
    }
}

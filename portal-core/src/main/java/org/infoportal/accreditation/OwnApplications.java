package org.infoportal.accreditation;

import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.definition.Definitions;
import org.infoportal.definition.Form;
import org.infoportal.error.ConflictException;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.form.Checked;
import org.infoportal.form.FormChecker;
import org.infoportal.jcr.PrivateStore;

/** What a member does with her own application once it has come back to her. */
public final class OwnApplications {

    private final PrivateStore store;
    private final Definitions definitions;
    private final FormChecker checker;
    private final Members members;
    private final Applications applications;

    public OwnApplications(
            PrivateStore store,
            Definitions definitions,
            FormChecker checker,
            Members members,
            Applications applications) {
        this.store = store;
        this.definitions = definitions;
        this.checker = checker;
        this.members = members;
        this.applications = applications;
    }

    public Form form() {
        return definitions.getForm("application");
    }

    /** The present values, by field name. */
    public Map<String, Object> values(Member member) {
        return Map.of(
                "salutation", member.salutation(),
                "firstName", member.firstName(),
                "lastName", member.lastName(),
                "function", member.function(),
                "unit", member.unit());
    }

    /**
     * Hands the corrected application in again.
     *
     * @throws InvalidException naming the fields
     * @throws ConflictException if it does not wait for a correction
     */
    public void resubmit(Viewer viewer, Map<String, ?> input) {
        String id = viewer.account().flatMap(members::find).map(Member::id).orElseThrow(NotFoundException::new);
        Checked corrected = checker.check(form(), input, viewer).orThrow();
        store.call(session -> {
            applications.resubmit(session, id, corrected);
            session.save();
            return null;
        });
        members.refresh(id);
    }
}

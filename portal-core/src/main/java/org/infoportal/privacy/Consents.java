package org.infoportal.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infoportal.access.Viewer;
import org.infoportal.accreditation.Consent;
import org.infoportal.accreditation.Member;
import org.infoportal.accreditation.MemberRecords;
import org.infoportal.accreditation.Members;
import org.infoportal.audit.AuditEntry;
import org.infoportal.audit.AuditTrail;
import org.infoportal.error.ConflictException;
import org.infoportal.error.NotFoundException;
import org.infoportal.jcr.PrivateStore;
import org.infoportal.registration.ConsentText;

/** What members have agreed to, and whether they are to be asked again because the text has changed. */
public final class Consents {

    private final PrivateStore store;
    private final Members members;
    private final ConsentText texts;
    private final AuditTrail audit;
    private final Clock clock;
    private final MemberRecords records = new MemberRecords();

    public Consents(PrivateStore store, Members members, ConsentText texts, AuditTrail audit, Clock clock) {
        this.store = store;
        this.members = members;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The text a member has not agreed to yet, because it is newer than her consent. */
    public Optional<ConsentText.Text> asked(Viewer viewer, Locale language) {
        return viewer.account()
                .flatMap(members::find)
                .map(Member::consent)
                .flatMap(given -> Optional.of(texts.current(language))
                        .filter(text -> !text.version().equals(given.version())));
    }

    /** All a member has agreed to, the newest first, each with its words as far as they are kept. */
    public List<Given> given(Viewer viewer) {
        String id = viewer.account().orElseThrow(NotFoundException::new);
        return store.call(session -> {
            List<Given> given = new ArrayList<>();
            for (Consent consent : records.consents(session, id)) {
                given.add(0, new Given(consent, texts.kept(session, consent.hash())));
            }
            return given;
        });
    }

    /**
     * Records that a member agrees to the present text. Without effect if she has agreed to it.
     *
     * @param hash of the text she saw
     * @param channel {@code web} or {@code api}
     * @throws ConflictException if the text has changed since she saw it
     */
    public void agree(Viewer viewer, String hash, Locale language, String channel) {
        String id = viewer.account().orElseThrow(NotFoundException::new);
        ConsentText.Text text = texts.current(language);
        if (!text.hash().equals(hash)) {
            throw new ConflictException("infoportal.privacy.consent.changed");
        }
        store.call(session -> {
            Member member = records.find(session, id).orElseThrow(NotFoundException::new);
            if (!member.consent().version().equals(text.version())) {
                texts.keep(session, text, clock.instant());
                records.agree(session, id, new Consent(text.version(), text.hash(), clock.instant(), channel));
                audit.add(
                        session, new AuditEntry(member.userName(), "privacy.agreed", id, "consent " + text.version()));
                session.save();
            }
            return null;
        });
        members.refresh(id);
    }

    /** @param text its words; empty if they were not kept yet when it was given */
    public record Given(Consent consent, Optional<ConsentText.Text> text) {}
}

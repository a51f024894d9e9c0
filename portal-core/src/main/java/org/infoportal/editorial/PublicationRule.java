package org.infoportal.editorial;

import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.error.FieldError;

/** What a feature asks of its content before readers see it, beyond what the office has decided for the whole type. */
public interface PublicationRule {

    /** For content that nobody asks anything of. */
    PublicationRule NONE = new PublicationRule() {
        @Override
        public boolean needsFourEyes(ContentItem item) {
            return false;
        }

        @Override
        public Optional<FieldError> flaw(ContentItem item) {
            return Optional.empty();
        }

        @Override
        public Optional<FieldError> obstacle(ContentItem item) {
            return Optional.empty();
        }
    };

    /** Whether this text is published only after somebody has approved it who did not write on it. */
    boolean needsFourEyes(ContentItem item);

    /**
     * Why the text can never be published as it is; empty if it can. Then it is not handed in either: another editor, such
     * as a CMS's own form, checks nothing when it saves.
     */
    Optional<FieldError> flaw(ContentItem item);

    /** Why the text cannot be published now: its own flaw, or what readers have of others; empty if it can. */
    Optional<FieldError> obstacle(ContentItem item);
}

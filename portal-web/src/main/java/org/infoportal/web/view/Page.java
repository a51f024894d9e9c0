package org.infoportal.web.view;

import java.util.Map;
import java.util.Optional;
import org.infoportal.access.Viewer;

/**
 * A page to be shown.
 *
 * @param template below the light module's {@code templates} folder, without ending: {@code portal/faq}
 * @param model what the template shows beside what every page has; values may be null
 * @param preview empty where the reader herself is meant
 */
public record Page(String template, Map<String, ?> model, Optional<Preview> preview) {

    public Page(String template, Map<String, ?> model) {
        this(template, model, Optional.empty());
    }

    /** The same as somebody else would see it. */
    public Page seenBy(Viewer viewer, Map<String, ?> bar) {
        return new Page(template, model, Optional.of(new Preview(viewer, bar)));
    }

    /**
     * Who is looking in the reader's place.
     *
     * @param bar what stands above the page
     */
    public record Preview(Viewer viewer, Map<String, ?> bar) {}
}

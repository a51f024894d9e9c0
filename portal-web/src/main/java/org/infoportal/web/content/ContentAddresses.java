package org.infoportal.web.content;

import java.util.Map;
import java.util.Optional;
import org.infoportal.host.Resources;

/** Where readers find items: on the pages of their feature, or on one drawn by a template named after the type. */
public final class ContentAddresses {

    private static final Map<String, String> OWN_PAGES =
            Map.of("faq", "faq/", "page", "seiten/", "material", "material/");
    private static final String TEMPLATES = "portal/content/";

    private final Resources resources;

    public ContentAddresses(Resources resources) {
        this.resources = resources;
    }

    /** The page of an item, below the base; empty if its type has no pages. */
    public Optional<String> of(String type, String slug) {
        return ownPage(type, slug)
                .or(() -> template(type).map(template -> ContentPages.FOLDER + "/" + type + "/" + slug));
    }

    /** The page of an item on the pages of a feature. */
    public static Optional<String> ownPage(String type, String slug) {
        return Optional.ofNullable(OWN_PAGES.get(type)).map(folder -> folder + slug);
    }

    /** @param type name of a content type that there is */
    public Optional<String> template(String type) {
        return resources
                .find("/infoportal/templates/" + TEMPLATES + type + ".ftl")
                .map(found -> TEMPLATES + type);
    }
}

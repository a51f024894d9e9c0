package org.infoportal.content;

import java.util.List;
import java.util.Set;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.ModelProperty;

/** Which properties of an item its readers see: those of the model, without what editors keep for themselves. */
public final class PublicProperties {

    /** The one list of what never leaves the editors' desk, whatever the type. */
    private static final Set<String> EDITORS_OWN = Set.of(
            "note",
            "reviewOn",
            "formerSlugs",
            "owner",
            "assignee",
            "contributors",
            "publishAt",
            "unpublishAt",
            "comment",
            "commentBy",
            "checkedBy");

    private PublicProperties() {}

    public static List<ModelProperty> of(ContentType type) {
        return type.properties().stream()
                .filter(property -> isPublic(property.name()))
                .toList();
    }

    public static boolean isPublic(String property) {
        return !EDITORS_OWN.contains(property);
    }
}

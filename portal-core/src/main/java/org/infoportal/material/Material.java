package org.infoportal.material;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infoportal.access.Audiences;
import org.infoportal.content.ContentItem;
import org.infoportal.file.StoredFile;
import org.infoportal.text.Fold;
import org.infoportal.time.LegalTime;

/**
 * A file to be used: a poster, a checklist, a template.
 *
 * @param alternative what a picture shows, for those who do not see it
 * @param unit identifier of the unit it is meant for
 * @param audiences whom it is meant for; never empty
 * @param searchText all that can be searched for, folded
 */
public record Material(
        String id,
        String slug,
        String title,
        String description,
        String licence,
        String version,
        String alternative,
        StoredFile file,
        Optional<String> unit,
        List<String> audiences,
        LocalDate updatedOn,
        String searchText,
        ContentItem item) {

    /** The field that has the file. */
    public static final String FILE = "file";

    /** @return empty if the item has no file: then there is nothing to offer */
    static Optional<Material> of(ContentItem item) {
        return item.value(FILE).filter(StoredFile.class::isInstance).map(file -> of(item, (StoredFile) file));
    }

    private static Material of(ContentItem item, StoredFile file) {
        List<String> audiences = item.texts("audiences");
        return new Material(
                item.id(),
                item.slug(),
                item.title(),
                item.text("description"),
                item.text("licence"),
                item.text("version"),
                item.text("alternative"),
                file,
                item.unit(),
                audiences.isEmpty() ? List.of(Audiences.MEMBER) : audiences,
                LocalDate.ofInstant(item.modified(), LegalTime.ZONE),
                Fold.of(String.join(" ", item.title(), item.text("description"), item.text("version"), file.name())),
                item);
    }
}

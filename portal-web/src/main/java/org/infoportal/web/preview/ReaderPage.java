package org.infoportal.web.preview;

import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Published;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.view.Page;

/** The page on which readers find an item of a type. */
@FunctionalInterface
public interface ReaderPage {

    /**
     * Makes the page by the very code that makes it for readers.
     *
     * @param published what there is to read, the item included
     * @param reader who reads
     * @return empty if the item stands on no page
     * @throws NotFoundException if the reader would find nothing
     */
    Optional<Page> draw(Published published, ContentItem item, SecurityContext reader, UriInfo uri);
}

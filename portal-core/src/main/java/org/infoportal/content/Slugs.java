package org.infoportal.content;

import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.definition.ContentType;
import org.infoportal.host.View;
import org.infoportal.text.Slug;

/** Finds free addresses. An address that once led to an item is never given to another. */
final class Slugs {

    private final Contents contents;

    Slugs(Contents contents) {
        this.contents = contents;
    }

    /**
     * A free address made from the title, numbered if need be.
     *
     * @param owner identifier of the item that may have the address already
     */
    String free(ContentType type, String title, Optional<String> owner) {
        String base = Slug.of(title);
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? base : base + "-" + n)
                .filter(slug -> isFree(type, slug, owner))
                .findFirst()
                .orElseThrow();
    }

    /** @param owner identifier of the item that may have the address already */
    boolean isFree(ContentType type, String slug, Optional<String> owner) {
        return Stream.of(View.WORKING, View.LIVE)
                .flatMap(view -> contents.all(type.name(), view).stream())
                // what was thrown away gets another address if it comes back and somebody has this one
                .filter(item -> !item.isTrashed())
                .filter(item -> owner.filter(item.id()::equals).isEmpty())
                .noneMatch(
                        item -> item.slug().equals(slug) || item.formerSlugs().contains(slug));
    }
}

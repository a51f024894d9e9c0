package org.infoportal.accreditation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infoportal.access.Audiences;
import org.infoportal.access.Gate;
import org.infoportal.access.Protected;
import org.infoportal.access.Viewer;
import org.infoportal.content.ContentItem;
import org.infoportal.content.Contents;
import org.infoportal.host.View;

/** The functions editors maintain: what somebody can say she is, with the circle that usually goes with it. */
public final class Functions {

    /** The content type, and its workspace. */
    public static final String TYPE = "function";

    private static final long LAST = Long.MAX_VALUE;

    private final Contents contents;
    private final Gate gate;

    public Functions(Contents contents, Gate gate) {
        this.contents = contents;
        this.gate = gate;
    }

    /** Whether editors have published any; until then the portal's own apply. */
    public boolean arePublished() {
        return !contents.all(TYPE, View.LIVE).isEmpty();
    }

    /** Those to choose from, in the editors' order. */
    public List<Function> offered(Viewer viewer) {
        return contents.all(TYPE, View.LIVE).stream()
                .filter(item -> gate.mayChoose(viewer, new Offer(item)))
                .sorted(Comparator.comparing(Functions::order).thenComparing(ContentItem::title))
                .map(Functions::function)
                .toList();
    }

    /** @param identifier the present one, or one that it had when somebody chose it */
    public Optional<Function> find(String identifier) {
        return contents.findBySlug(TYPE, View.LIVE, identifier).map(Functions::function);
    }

    /** The circles an accreditor is offered first for somebody with this function. */
    public List<String> proposedAudiences(String identifier) {
        return find(identifier).map(Function::audience).or(() -> Optional.of(identifier)).stream()
                .filter(Audiences.GRANTABLE::contains)
                .toList();
    }

    private static Function function(ContentItem item) {
        return new Function(item.slug(), item.title(), item.text("titleEn"), item.text("audience"));
    }

    private static long order(ContentItem item) {
        return item.value("order")
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .orElse(LAST);
    }

    /**
     * A function.
     *
     * @param identifier what is stored at a member and named in the API
     * @param englishTitle may be empty
     * @param audience the circle proposed for it; may be empty
     */
    public record Function(String identifier, String title, String englishTitle, String audience) {

        public String title(Locale language) {
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            return english && !englishTitle.isEmpty() ? englishTitle : title;
        }
    }

    /** What is offered at registration is for guests: offering it says so. All else is for nobody who chooses. */
    private record Offer(ContentItem item) implements Protected {

        @Override
        public Set<String> audiences() {
            return item.value("offered").filter(Boolean.TRUE::equals).isPresent()
                    ? Set.of(Audiences.PUBLIC)
                    : item.audiences();
        }

        @Override
        public Optional<String> unit() {
            return Optional.empty();
        }
    }
}

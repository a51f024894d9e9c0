package org.infoportal.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses between German and English: what the reader asked for, then what stands in her account, then what her browser
 * prefers, then German.
 */
public final class Languages {

    public static final String PARAMETER = "lang";
    static final String COOKIE = "infoportal-lang";
    private static final List<Locale> KNOWN = List.of(Locale.GERMAN, Locale.ENGLISH);

    /** @param account the language of whoever is signed in; empty for a guest */
    Locale of(ContainerRequestContext request, Optional<Locale> account) {
        return asked(request)
                .or(() -> Optional.ofNullable(request.getCookies().get(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(Languages::known))
                .or(() -> account.map(Locale::getLanguage).flatMap(Languages::known))
                .orElseGet(() -> preferred(request));
    }

    /** The language named in the address, if it is one of ours. */
    static Optional<Locale> asked(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(PARAMETER))
                .flatMap(Languages::known);
    }

    public static Locale other(Locale language) {
        return Locale.GERMAN.equals(language) ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static Locale preferred(ContainerRequestContext request) {
        try {
            return request.getAcceptableLanguages().stream()
                    .map(language -> known(language.getLanguage()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Locale.GERMAN);
        } catch (RuntimeException e) {
            // a header that cannot be read says nothing
            return Locale.GERMAN;
        }
    }

    /** The language of this tag, if it is one of ours. */
    public static Optional<Locale> known(String tag) {
        return KNOWN.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst();
    }
}

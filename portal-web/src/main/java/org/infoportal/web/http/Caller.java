package org.infoportal.web.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Locale;
import org.infoportal.access.Viewer;

/**
 * Who sent the request, and in which language she reads. Travels as the request's principal, which is the portable way
 * to every resource.
 *
 * @param network address of the caller, for the brakes
 */
public record Caller(Viewer viewer, Locale language, String network) implements Principal {

    static final Caller UNKNOWN = new Caller(Viewer.GUEST, Locale.GERMAN, "");

    /** The caller; a guest who reads German if the request did not get as far as being looked at. */
    public static Caller of(SecurityContext security) {
        return security.getUserPrincipal() instanceof Caller caller ? caller : UNKNOWN;
    }

    @Override
    public String getName() {
        return viewer.userName();
    }
}

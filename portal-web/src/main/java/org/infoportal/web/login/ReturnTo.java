package org.infoportal.web.login;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.infoportal.web.http.Addresses;

/** Where a reader wanted to go before she had to log in: always a page of this portal. */
final class ReturnTo {

    /** Relative to the base; no scheme, no host, no way up. */
    private static final Pattern OURS = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*");

    private ReturnTo() {}

    /** The page, or the start page if the wish is not one of ours. */
    static URI resolve(UriInfo uri, String wish) {
        return Addresses.of(uri, isOurs(wish) ? wish : "").build();
    }

    /** The address with the wish behind it, if it is one of ours. */
    static URI append(URI address, String wish) {
        return isOurs(wish)
                ? UriBuilder.fromUri(address).queryParam("returnTo", wish).build()
                : address;
    }

    private static boolean isOurs(String wish) {
        return wish.length() <= 200 && OURS.matcher(wish).matches();
    }
}

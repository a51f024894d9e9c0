package org.infoportal.web.account;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.infoportal.web.http.Addresses;

/** What a guest is answered who opens a page of her account. */
final class LoginFirst {

    private LoginFirst() {}

    /** To the login, and from there to the page. */
    static Response then(UriInfo uri, String page) {
        return Response.seeOther(Addresses.of(uri, "anmelden")
                        .queryParam("returnTo", page)
                        .build())
                .build();
    }
}

package org.infoportal.benchmarks;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.infoportal.web.http.Caller;

/** Hands a caller to a resource, as the filter before it does. */
record CallerSecurity(Caller caller) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}

package org.infoportal.web.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Carries the caller. Roles are asked of the gate, never here. */
public record CallerContext(Caller caller, boolean secure) implements SecurityContext {

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
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}

package org.infoportal.web.secondfactor;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;

/**
 * Leads somebody who must set up a second factor there from every other page of her account: what is on them is hers, and
 * nobody knows yet that it is her. Everywhere else she has the rights of a guest, which the gate sees to.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 200)
public final class SecondFactorFilter implements ContainerRequestFilter {

    private static final List<String> ACCOUNT = List.of("konto");
    private static final List<String> SET_UP = List.of(SecondFactorPages.PATH.split("/"));

    @Override
    public void filter(ContainerRequestContext context) {
        List<String> path = context.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (isIn(path, ACCOUNT)
                && !isIn(path, SET_UP)
                && Caller.of(context.getSecurityContext()).viewer().needsSecondFactor()) {
            context.abortWith(Response.seeOther(Addresses.of(context.getUriInfo(), SecondFactorPages.PATH)
                            .build())
                    .build());
        }
    }

    private static boolean isIn(List<String> path, List<String> area) {
        return path.size() >= area.size() && path.subList(0, area.size()).equals(area);
    }
}

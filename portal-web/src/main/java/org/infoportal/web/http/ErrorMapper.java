package org.infoportal.web.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashMap;
import java.util.Map;
import org.infoportal.error.ThrottledException;
import org.infoportal.web.view.Page;

/** Answers every failure: a page for readers, a problem document for the API. */
@Provider
public final class ErrorMapper implements ExceptionMapper<Throwable> {

    private final Problems problems;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    public ErrorMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem = problems.of(failure, Caller.of(security).language());
        Response.ResponseBuilder response = Response.status(problem.status());
        if (failure instanceof ThrottledException throttled) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, throttled.retryAfter().toSeconds()));
        }
        if (problem.status() == 405 && failure instanceof WebApplicationException web) {
            response.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (problem.status() == 401) {
            // not "Basic": a browser would open its own dialog in front of our pages
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Portal realm=\"infoportal\"");
        }
        return isApi()
                ? response.type(Problem.MEDIA_TYPE).entity(problem).build()
                : response.type(MediaType.TEXT_HTML_TYPE).entity(page(problem)).build();
    }

    private boolean isApi() {
        return uri.getPath().startsWith("api/") || uri.getPath().startsWith("/api/");
    }

    private static Page page(Problem problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", problem.status());
        model.put("title", problem.title());
        model.put("detail", problem.detail());
        model.put("traceId", problem.status() >= 500 ? problem.traceId() : null);
        return new Page("portal/error", model);
    }
}

package org.infoportal.web.election;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.infoportal.election.Election;
import org.infoportal.election.Elections;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** Elections as JSON. */
@Path("api/v1/elections")
@Produces(MediaType.APPLICATION_JSON)
public final class ElectionApi {

    private final Elections elections;

    public ElectionApi(Elections elections) {
        this.elections = elections;
    }

    @GET
    public Items<ElectionJson> list(
            @QueryParam("offset") String offset, @QueryParam("limit") String limit, @Context SecurityContext security) {
        Window window = Window.of(offset, limit);
        return Items.of(elections.list(Caller.of(security).viewer()), window, ElectionJson::of);
    }

    /** One election; {@code runoff} is null where there is none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ElectionJson(String slug, String title, LocalDate day, LocalDate runoff, String jurisdiction) {

        static ElectionJson of(Election election) {
            return new ElectionJson(
                    election.slug(),
                    election.title(),
                    election.day(),
                    election.runoff().orElse(null),
                    election.jurisdiction());
        }
    }
}

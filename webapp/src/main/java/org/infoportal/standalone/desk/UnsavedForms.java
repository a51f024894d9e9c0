package org.infoportal.standalone.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infoportal.time.LegalTime;
import org.infoportal.unsaved.UnsavedText;
import org.infoportal.unsaved.UnsavedTexts;
import org.infoportal.web.http.Addresses;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;

/** Keeps what an editor types every few seconds, where her browser runs scripts. */
@Hidden
@Path("desk/{type}/{id}/entwurf")
public final class UnsavedForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final UnsavedTexts unsaved;
    private final Messages messages;

    public UnsavedForms(UnsavedTexts unsaved, Messages messages) {
        this.unsaved = unsaved;
        this.messages = messages;
    }

    /** Answers with the sentence to show; changes no item. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> keep(
            @PathParam("type") String type,
            @PathParam("id") String id,
            Typed typed,
            @Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Typed given = Optional.ofNullable(typed).orElse(new Typed("", Map.of()));
        UnsavedText kept =
                unsaved.keep(caller.viewer(), type, id, given.revisionText(), UnsavedInput.write(given.allFields()));
        String time = TIME.format(kept.at().atZone(LegalTime.ZONE));
        return Map.of(
                "at",
                kept.at().toString(),
                "text",
                messages.get(caller.language(), "infoportal.desk.unsaved.kept", time));
    }

    @POST
    @Path("verwerfen")
    @Produces(MediaType.TEXT_HTML)
    public Response discard(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Caller caller = Caller.of(security);
        unsaved.find(caller.viewer(), type, id)
                .ifPresent(text -> unsaved.discard(caller.viewer(), text.type(), text.item()));
        return Response.seeOther(Addresses.of(uri, "desk/" + type + "/" + id)
                        .queryParam("meldung", "unsaved-discarded")
                        .build())
                .build();
    }

    /**
     * What the form holds.
     *
     * @param revision what the item was when she began
     * @param fields all values of each field
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Typed(String revision, Map<String, List<String>> fields) {

        String revisionText() {
            return revision != null && revision.matches("\\d{1,18}") ? revision : "";
        }

        Map<String, List<String>> allFields() {
            return fields == null ? Map.of() : fields;
        }
    }
}

package org.infoportal.web.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.infoportal.host.Settings;
import org.infoportal.jcr.Nodes;
import org.infoportal.web.http.Languages;
import org.infoportal.web.view.Messages;

/** Rules and dates for everybody to use again. The same for whoever asks, so that anybody in between may keep a copy. */
@Path(OpenDataApi.PATH)
public final class OpenDataApi {

    static final String PATH = "api/v1/open-data";

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String DEADLINES = "deadlines";
    private static final String RULES = "deadline-rules";
    private static final String OVERRIDES = "deadline-rule-overrides";
    private static final String CACHE = "public, max-age=300";

    private final OpenData data;
    private final ObjectMapper mapper;
    private final Messages messages;
    private final Settings settings;

    public OpenDataApi(OpenData data, ObjectMapper mapper, Messages messages, Settings settings) {
        this.data = data;
        this.mapper = mapper;
        this.messages = messages;
        this.settings = settings;
    }

    /** What there is. */
    @GET
    @ApiResponse(content = @Content(mediaType = JSON, schema = @Schema(implementation = Catalogue.class)))
    public Response listData(@QueryParam(Languages.PARAMETER) String lang, @Context Request request) {
        Locale language = language(lang);
        List<DataFile> files = Stream.of(
                        DEADLINES + ".json", DEADLINES + ".csv", RULES + ".json", RULES + ".csv", OVERRIDES + ".csv")
                .map(name -> file(name, language))
                .toList();
        return json(new Catalogue(data.licence(language), files), request);
    }

    private DataFile file(String name, Locale language) {
        int dot = name.lastIndexOf('.');
        return new DataFile(
                settings.link(PATH + "/" + name).toString(),
                messages.get(language, "infoportal.openData.file." + name.substring(0, dot)),
                name.endsWith("json") ? JSON : "text/csv");
    }

    @GET
    @Path(DEADLINES + ".json")
    @ApiResponse(content = @Content(mediaType = JSON, schema = @Schema(implementation = OpenData.DeadlineSet.class)))
    public Response deadlinesAsJson(@QueryParam(Languages.PARAMETER) String lang, @Context Request request) {
        return json(data.deadlines(language(lang)), request);
    }

    @GET
    @Path(DEADLINES + ".csv")
    @ApiResponse(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response deadlinesAsTable(@QueryParam(Languages.PARAMETER) String lang, @Context Request request) {
        return table(
                DEADLINES,
                OpenDataTables.deadlines(data.deadlines(language(lang)).items()),
                request);
    }

    @GET
    @Path(RULES + ".json")
    @ApiResponse(content = @Content(mediaType = JSON, schema = @Schema(implementation = OpenData.RuleSet.class)))
    public Response rulesAsJson(@QueryParam(Languages.PARAMETER) String lang, @Context Request request) {
        return json(data.rules(language(lang)), request);
    }

    @GET
    @Path(RULES + ".csv")
    @ApiResponse(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response rulesAsTable(@Context Request request) {
        return table(RULES, OpenDataTables.rules(data.rules(Locale.GERMAN).items()), request);
    }

    @GET
    @Path(OVERRIDES + ".csv")
    @ApiResponse(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public Response overridesAsTable(@Context Request request) {
        return table(
                OVERRIDES, OpenDataTables.overrides(data.rules(Locale.GERMAN).items()), request);
    }

    /** Not what a browser prefers: copies on the way are for everybody. */
    private static Locale language(String lang) {
        return Languages.known(lang).orElse(Locale.GERMAN);
    }

    private Response json(Object value, Request request) {
        try {
            return answer(mapper.writeValueAsBytes(value), JSON, Optional.empty(), request);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response table(String name, String text, Request request) {
        return answer(text.getBytes(StandardCharsets.UTF_8), CSV, Optional.of(name + ".csv"), request);
    }

    private static Response answer(byte[] content, String type, Optional<String> fileName, Request request) {
        EntityTag tag = new EntityTag(Nodes.sha256(content));
        Response.ResponseBuilder response = Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(content, MediaType.valueOf(type)));
        fileName.ifPresent(
                name -> response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, CACHE).build();
    }

    /** What there is, and what may be done with it. */
    public record Catalogue(String licence, List<DataFile> files) {}

    /** One file. */
    public record DataFile(String url, String title, String mediaType) {}
}

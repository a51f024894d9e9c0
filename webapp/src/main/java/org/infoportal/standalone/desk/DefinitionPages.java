package org.infoportal.standalone.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.infoportal.access.Viewer;
import org.infoportal.definition.ContentType;
import org.infoportal.definition.Definitions;
import org.infoportal.error.NotFoundException;
import org.infoportal.web.http.Caller;
import org.infoportal.web.view.Messages;
import org.infoportal.web.view.Page;

/** What the light module defines, and what is wrong with it: for whoever works on its files. */
@Path("desk/definitionen")
@Produces(MediaType.TEXT_HTML)
public final class DefinitionPages {

    private final Definitions definitions;
    private final DefinitionProblems problems;
    private final Messages messages;

    public DefinitionPages(Definitions definitions, DefinitionProblems problems, Messages messages) {
        this.definitions = definitions;
        this.problems = problems;
        this.messages = messages;
    }

    @GET
    public Page show(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        Viewer viewer = caller.viewer();
        if (!problems.isFor(viewer)) {
            throw new NotFoundException();
        }
        List<Map<String, Object>> types = definitions.contentTypes().values().stream()
                .sorted(Comparator.comparing(ContentType::name))
                .map(type -> Map.<String, Object>of(
                        "name", type.name(),
                        "label", messages.get(caller.language(), type.label()),
                        "fields", type.form().fields().size()))
                .toList();
        return new Page("desk/definitions", Map.of("problems", problems.of(viewer), "types", types));
    }
}

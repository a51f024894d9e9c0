package org.infoportal.acceptance.magnolia;

import java.net.URI;
import java.util.Map;
import org.infoportal.acceptance.host.Site;
import org.infoportal.acceptance.http.Client;
import org.infoportal.acceptance.http.Http;

/** Pages of the light module {@code acceptance-site}, made and published on the author. */
public final class MagnoliaSite implements Site {

    private static final String NODES = ".rest/nodes/v1/website";
    private static final String TEMPLATE = "mgnl:template";

    private final Client editor;

    private MagnoliaSite(Client editor) {
        this.editor = editor;
    }

    /** Logs in with the account that every new Magnolia has. */
    public static MagnoliaSite at(URI author) {
        return new MagnoliaSite(MagnoliaSession.open(Http.client(), author));
    }

    @Override
    public String publishPage(String name, String component, Map<String, ?> properties) {
        add("/", "mgnl:page", name, Map.of("title", name, TEMPLATE, "acceptance-site:pages/page"));
        add("/" + name, "mgnl:area", "main", Map.of());
        add("/" + name + "/main", "mgnl:component", "0", Map.of(TEMPLATE, "infoportal:components/" + component));
        editor.post(NODES + "/" + name + "/main/0", MagnoliaNode.node("mgnl:component", "0", properties))
                .expect(200);
        editor.post(".rest/commands/v2/infoportal/publish", Map.of("repository", "website", "path", "/" + name))
                .expect(200);
        return "../" + name + ".html";
    }

    private void add(String parent, String nodeType, String name, Map<String, ?> properties) {
        editor.put(NODES + parent, MagnoliaNode.node(nodeType, name, properties))
                .expect(200);
    }
}

package org.infoportal.web.view;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infoportal.access.Gate;
import org.infoportal.access.Viewer;
import org.infoportal.content.Published;
import org.infoportal.material.Materials;
import org.infoportal.move.Moves;
import org.infoportal.privacy.Consents;
import org.infoportal.web.asset.AssetVersions;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Languages;

/** Shows a page in its template, with what every page has: reader, language, texts, addresses. */
@Provider
public final class PageWriter implements MessageBodyWriter<Page> {

    private static final String FOLDER = "/infoportal/templates/";
    private static final String NOTICE = "meldung";
    private static final Pattern NOTICE_NAME = Pattern.compile("[a-z][a-z-]{0,40}");

    private final Templates templates;
    private final Messages messages;
    private final AssetVersions assets;
    private final Gate gate;
    private final Published published;
    private final Materials materials;
    private final Moves moves;
    private final Consents consents;
    private final boolean desk;

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext security;

    /** @param desk whether this host has a Desk to lead to */
    public PageWriter(
            Templates templates,
            Messages messages,
            AssetVersions assets,
            Gate gate,
            Published published,
            Materials materials,
            Moves moves,
            Consents consents,
            boolean desk) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.gate = gate;
        this.published = published;
        this.materials = materials;
        this.moves = moves;
        this.consents = consents;
        this.desk = desk;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Caller asking = Caller.of(security);
        Caller caller = page.preview()
                .map(preview -> new Caller(preview.viewer(), asking.language(), asking.network()))
                .orElse(asking);
        String base = uri.getBaseUri().getPath();
        Map<String, Object> model = new HashMap<>(page.model());
        model.putAll(PageFunctions.of(
                messages, caller.language(), path -> base + path, name -> base + assets.address(name)));
        model.put("page", about(page, caller, base));
        model.put("viewer", ViewerView.of(caller.viewer(), gate));
        model.put("preview", page.preview().map(Page.Preview::bar).orElse(null));
        headers.putSingle("Content-Type", "text/html;charset=utf-8");
        out.write(templates
                .html(FOLDER + page.template() + ".ftl", caller.language(), model)
                .getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> about(Page page, Caller caller, String base) {
        Locale language = caller.language();
        Locale other = Languages.other(language);
        Map<String, Object> about = new HashMap<>();
        about.put("lang", language.getLanguage());
        about.put("path", uri.getPath());
        about.put("siteName", messages.get(language, "infoportal.site.name"));
        Optional<String> notice = notice(language);
        about.put("notice", notice.orElse((String) page.model().get("notice")));
        about.put(
                "consentAsked",
                uri.getPath().startsWith("konto")
                        && consents.asked(caller.viewer(), language).isPresent());
        about.put("desk", desk);
        about.put("material", materials.isAny(caller.viewer()));
        about.put("elections", moves.isOpenTo(caller.viewer()));
        about.put("help", isPublic("hilfe"));
        about.put("accessibility", isPublic("barrierefreiheit"));
        about.put("noticeKind", notice.isPresent() ? "success" : "info");
        about.put(
                "otherLang",
                Map.of(
                        "code", other.getLanguage(),
                        "name", other.getDisplayLanguage(other),
                        "url", base + uri.getPath() + "?" + Languages.PARAMETER + "=" + other.getLanguage()));
        return about;
    }

    /** Whether everybody may read this page of information. */
    private boolean isPublic(String slug) {
        return published.findBySlug("page", slug, Viewer.GUEST).isPresent();
    }

    /** A message that the page before left in the address: one of ours, never a text from there. */
    private Optional<String> notice(Locale language) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(NOTICE))
                .filter(notice -> NOTICE_NAME.matcher(notice).matches())
                .flatMap(notice -> messages.find(language, "infoportal.notice." + notice));
    }
}

package org.infoportal.web.faq;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.infoportal.faq.Faq;
import org.infoportal.faq.Faqs;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.Items;
import org.infoportal.web.http.Window;

/** Questions and answers as JSON. */
@Path("api/v1/faqs")
@Produces(MediaType.APPLICATION_JSON)
public final class FaqApi {

    private final Faqs faqs;

    public FaqApi(Faqs faqs) {
        this.faqs = faqs;
    }

    @GET
    public Items<FaqJson> list(
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Window window = Window.of(offset, limit);
        return Items.of(faqs.list(Caller.of(security).viewer(), category, query), window, FaqJson::of);
    }

    /** One entry, as the contract names its parts. */
    public record FaqJson(
            String id,
            String slug,
            String question,
            String answer,
            String category,
            List<String> audiences,
            Instant updated) {

        static FaqJson of(Faq faq) {
            return new FaqJson(
                    faq.id(), faq.slug(), faq.question(), faq.answer(), faq.category(), faq.audiences(), faq.updated());
        }
    }
}

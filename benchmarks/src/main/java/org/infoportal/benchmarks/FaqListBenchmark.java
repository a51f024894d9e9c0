package org.infoportal.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infoportal.access.Gate;
import org.infoportal.access.Grant;
import org.infoportal.access.Viewer;
import org.infoportal.content.Contents;
import org.infoportal.content.Published;
import org.infoportal.definition.Definitions;
import org.infoportal.faq.Faqs;
import org.infoportal.standalone.resource.LayeredResources;
import org.infoportal.web.faq.FaqApi;
import org.infoportal.web.http.Caller;
import org.infoportal.web.http.CallerContext;
import org.infoportal.web.http.JsonProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first 20 entries for a member, without HTTP: gate, order, JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FaqListBenchmark {

    @Param({"50", "1000"})
    private int items;

    private final ObjectMapper json = JsonProvider.mapper();
    private FaqApi api;
    private Faqs faqs;
    private Viewer member;
    private SecurityContext security;

    @Setup
    public void fill() {
        Definitions definitions = new Definitions(
                LayeredResources.of(Path.of("no-own-resources"), getClass().getClassLoader()), Clock.systemUTC());
        Contents contents = new Contents(new FakeSessions(FakeFaqs.nodes(items)), definitions);
        faqs = new Faqs(new Published(contents, new Gate()), definitions);
        api = new FaqApi(faqs);
        member = Members.of(List.of(new Grant("candidate", Set.of())));
        security = new CallerContext(new Caller(member, Locale.GERMAN, "127.0.0.1"), false);
        if (faqs.list(member, "", "").size() != items) {
            throw new IllegalStateException("The fakes are not read as entries");
        }
    }

    @Benchmark
    public int list() {
        return faqs.list(member, "", "").size();
    }

    @Benchmark
    public byte[] listAsJson() throws JsonProcessingException {
        return json.writeValueAsBytes(api.list("", "", "0", "20", security));
    }

    @Benchmark
    public int search() {
        return faqs.list(member, "", "wahlamt").size();
    }
}

package org.infoportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.infoportal.error.ConflictException;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.infoportal.error.NotFoundException;
import org.infoportal.error.StaleException;
import org.infoportal.error.ThrottledException;
import org.infoportal.host.HostException;
import org.infoportal.testing.MovableClock;
import org.infoportal.web.LightModule;
import org.infoportal.web.view.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private final Problems problems = new Problems(new Messages(LightModule.resources(), new MovableClock()));

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("failures")
    void tellsEveryFailureInBothLanguages(Throwable failure, int status) {
        Problem german = problems.of(failure, Locale.GERMAN);
        Problem english = problems.of(failure, Locale.ENGLISH);

        assertThat(german.status()).isEqualTo(status).isEqualTo(english.status());
        assertThat(List.of(german.title(), german.detail(), english.title(), english.detail()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("infoportal.", "{"));
        assertThat(german.title()).isNotEqualTo(english.title());
        assertThat(german.detail()).isNotEqualTo(english.detail());
        assertThat(german.type()).isEqualTo("about:blank");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFoundException(), 404),
                Arguments.of(new InvalidException(List.of()), 422),
                Arguments.of(new ConflictException("infoportal.accreditation.not-now", "pending"), 409),
                Arguments.of(new StaleException(), 412),
                Arguments.of(new ThrottledException(Duration.ofSeconds(30)), 429),
                Arguments.of(new ForeignOriginException(), 403),
                Arguments.of(new WrongPasswordException(), 401),
                Arguments.of(new PreconditionRequiredException(), 428),
                Arguments.of(new BadRequestException(), 400),
                Arguments.of(new NotAllowedException("GET"), 405),
                Arguments.of(new NotSupportedException(), 415),
                Arguments.of(new WebApplicationException(413), 413),
                Arguments.of(new WebApplicationException(418), 418),
                Arguments.of(new WebApplicationException(503), 503),
                Arguments.of(new JsonParseException(null, "secret"), 400),
                Arguments.of(new HostException("secret", null), 500),
                Arguments.of(new OutOfMemoryError("secret"), 500));
    }

    @Test
    void tellsNothingOfTheInside() {
        assertThat(problems.of(new HostException("secret", null), Locale.GERMAN).toString())
                .doesNotContain("secret");
        assertThat(problems.of(new JsonParseException(null, "secret"), Locale.GERMAN)
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void tellsMissingAndRefusedAlike() {
        Problem missing = problems.of(new NotFoundException(), Locale.GERMAN);
        Problem noSuchPath = problems.of(new jakarta.ws.rs.NotFoundException(), Locale.GERMAN);

        assertThat(missing.title()).isEqualTo(noSuchPath.title());
        assertThat(missing.detail()).isEqualTo(noSuchPath.detail());
    }

    @Test
    void namesTheFieldsInTheReadersLanguage() {
        InvalidException invalid = new InvalidException(List.of(
                FieldError.of("email", "infoportal.field.required.error"),
                FieldError.of("title", "infoportal.field.length.error", 200)));

        Problem problem = problems.of(invalid, Locale.ENGLISH);

        assertThat(problem.errors()).extracting(Problem.FieldMessage::field).containsExactly("email", "title");
        assertThat(problem.errors().get(1).message()).contains("200").doesNotContain("{", "infoportal.");
    }

    @Test
    void givesEveryProblemATraceIdOfItsOwn() {
        assertThat(problems.of(new NotFoundException(), Locale.GERMAN).traceId())
                .isNotBlank()
                .isNotEqualTo(
                        problems.of(new NotFoundException(), Locale.GERMAN).traceId());
    }
}

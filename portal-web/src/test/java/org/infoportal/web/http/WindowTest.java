package org.infoportal.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.infoportal.error.FieldError;
import org.infoportal.error.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @Test
    void takesTheFirstTwentyUnlessAskedOtherwise() {
        assertThat(Window.of(null, null)).isEqualTo(new Window(0, 20));
        assertThat(Window.of("", "")).isEqualTo(new Window(0, 20));
        assertThat(Window.of("40", "200")).isEqualTo(new Window(40, 200));
    }

    @ParameterizedTest(name = "offset {0}, limit {1}: {2} wrong")
    @CsvSource(textBlock = """
            -1,          20,         offset
            x,           20,         offset
            1.5,         20,         offset
            99999999999, 20,         offset
            0,           0,          limit
            0,           201,        limit
            0,           -5,         limit
            0,           9999999999, limit
            0,           １,          limit
            """)
    void namesTheParameterThatIsWrong(String offset, String limit, String wrong) {
        InvalidException refused = catchThrowableOfType(InvalidException.class, () -> Window.of(offset, limit));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly(wrong);
    }

    @Test
    void namesBothParameters() {
        InvalidException refused = catchThrowableOfType(InvalidException.class, () -> Window.of("a", "b"));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("offset", "limit");
    }

    @ParameterizedTest
    @CsvSource({"0,3,0 1 2", "8,5,8 9", "10,5,''", "999999999,200,''", "0,200,0 1 2 3 4 5 6 7 8 9"})
    void cutsAPartThatMayLieBehindTheEnd(int offset, int limit, String part) {
        assertThat(new Window(offset, limit).part(TEN).stream().map(String::valueOf))
                .isEqualTo(part.isEmpty() ? List.of() : List.of(part.split(" ")));
    }
}

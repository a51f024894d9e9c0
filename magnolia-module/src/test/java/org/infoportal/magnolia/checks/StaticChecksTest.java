package org.infoportal.magnolia.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Magnolia will read of ours, checked without a Magnolia. */
class StaticChecksTest {

    private static final House HOUSE = new House(
            Path.of("..", "light-modules", "infoportal"),
            Path.of("src", "main", "resources"),
            Path.of("..", "portal-core", "src", "main", "resources"));

    @ParameterizedTest
    @MethodSource("checks")
    void findsNothingWrong(Check check) {
        assertThat(check.problems(HOUSE)).isEmpty();
    }

    static List<Check> checks() {
        return List.of(
                new Syntax(),
                new Definitions(),
                new Texts(),
                new Scripts(),
                new NodeTypes(),
                new Bootstraps(),
                new Rights(),
                new ClassNames(),
                new Descriptor());
    }
}

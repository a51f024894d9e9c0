package org.infoportal.magnolia.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The module is compiled against signatures written by hand: they must be those of a real Magnolia. */
class SignaturesIT {

    @Test
    void areThoseOfARealMagnolia() {
        ClassFiles real = RealMagnolia.classFiles();
        Path written = Path.of(System.getProperty("magnolia.signatures"));
        assertThat(written).as("built before: module magnolia-api").isDirectory();
        ClassFiles signatures = new ClassFiles(List.of(written));

        assertThat(signatures.names()).isNotEmpty();
        assertThat(Comparison.differences(signatures, real)).isEmpty();
    }
}

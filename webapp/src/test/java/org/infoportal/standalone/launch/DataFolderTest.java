package org.infoportal.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void createsTheFolderAndLeavesNoTraceOfTheSpaceCheck() {
        Path path = temp.resolve("a/b");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(folder.path()).isDirectory();
            assertThat(path.resolve("portal.probe")).doesNotExist();
        }
    }

    @Test
    void belongsToOneAtATime() {
        try (DataFolder first = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("already in use");
        }
        DataFolder.open(temp).close();
    }

    @Test
    void tellsThatItCannotWrite() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("not writable");
    }

    @Test
    void tellsThePortWhileItIsOpen() {
        Path file = temp.resolve("portal.port");
        try (DataFolder folder = DataFolder.open(temp)) {
            folder.writePort(4711);
            assertThat(file).hasContent("4711");
        }
        assertThat(file).doesNotExist();
    }
}

package org.infoportal.standalone.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.infoportal.host.ContentWorkspace;
import org.infoportal.host.Sessions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh repository with the content workspace {@code faq} for every test. */
public final class TemporaryRepository implements BeforeEachCallback, AfterEachCallback {

    private Path folder;
    private EmbeddedRepository repository;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("infoportal");
        open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        repository.close();
        FileUtils.deleteDirectory(folder.toFile());
    }

    public void restart() {
        repository.close();
        open();
    }

    public EmbeddedRepository repository() {
        return repository;
    }

    public Sessions sessions() {
        return new StandaloneSessions(repository);
    }

    private void open() {
        repository = EmbeddedRepository.open(folder);
        repository.ensure(List.of(new ContentWorkspace("faq", Set.of("ip:faq"))));
    }
}

package org.infoportal.web.http;

import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A form with files that is read only when the resource asks for it: after it has seen that the sender may send one at
 * all. Large files of strangers never get into memory.
 */
public final class MultipartUpload implements Closeable {

    private final MediaType type;
    private final InputStream body;

    MultipartUpload(MediaType type, InputStream body) {
        this.type = type;
        this.body = body;
    }

    public MultipartForm read() throws IOException {
        return MultipartReader.read(type, body);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}

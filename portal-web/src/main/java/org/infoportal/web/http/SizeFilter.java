package org.infoportal.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends requests whose body is larger than any form of the portal. */
@Provider
@PreMatching
public final class SizeFilter implements ContainerRequestFilter {

    private static final long MAX_BYTES = 2L * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getLength() > MAX_BYTES) {
            throw tooLarge();
        }
        if (context.getLength() < 0 && context.hasEntity()) {
            context.setEntityStream(new Limited(context.getEntityStream()));
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** For bodies whose length is not told beforehand. */
    private static final class Limited extends FilterInputStream {

        private long left = MAX_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}

package org.infoportal.web.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.infoportal.file.FileRules;

/** Ends requests whose body is larger than any form of the portal. */
@Provider
@PreMatching
public final class SizeFilter implements ContainerRequestFilter {

    private static final long MAX_BYTES = 2L * 1024 * 1024;
    /** More than any file may have, so that one a little too large gets an answer beside its field. */
    private static final long MAX_UPLOAD = 8L * 1024 * 1024;

    /** Where editors send files; these are read only after it is known who sends them. */
    private static final Pattern FILES = Pattern.compile("desk/[^/]+/[^/]+|api/v1/desk/uploads/.+");

    private static final long MAX_FILE = FileRules.MOST_BYTES + MAX_BYTES;

    @Override
    public void filter(ContainerRequestContext context) {
        long most = most(context);
        if (context.getLength() > most) {
            throw tooLarge();
        }
        if (context.getLength() < 0 && context.hasEntity()) {
            context.setEntityStream(new Limited(context.getEntityStream(), most));
        }
    }

    private static long most(ContainerRequestContext context) {
        boolean raw = context.getUriInfo().getPath().startsWith("api/");
        boolean upload = isUpload(context);
        if ((upload || raw) && FILES.matcher(context.getUriInfo().getPath()).matches()) {
            return MAX_FILE;
        }
        return upload ? MAX_UPLOAD : MAX_BYTES;
    }

    private static boolean isUpload(ContainerRequestContext context) {
        String type = context.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.regionMatches(true, 0, MultipartForm.MEDIA_TYPE, 0, MultipartForm.MEDIA_TYPE.length());
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** For bodies whose length is not told beforehand. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
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

package org.infoportal.magnolia.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that Magnolia's filters have read already, to be read once more. They ask for parameters, and so the body is
 * gone before the servlet sees it; here it is put together again from the parameters.
 */
final class FormRequest extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final byte[] body;

    private FormRequest(HttpServletRequest request) {
        super(request);
        this.body = body(request).getBytes(StandardCharsets.US_ASCII);
    }

    /** The request itself if it brings no form. */
    static HttpServletRequest of(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length()) ? new FormRequest(request) : request;
    }

    private static String body(HttpServletRequest request) {
        Map<String, Integer> inQuery = countQuery(request.getQueryString());
        List<String> pairs = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) ->
                        // values of the address come before those of the body (Servlet 3.1, section 3.1)
                        Arrays.stream(values)
                                .skip(inQuery.getOrDefault(name, 0))
                                .forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        return String.join("&", pairs);
    }

    private static Map<String, Integer> countQuery(String query) {
        Map<String, Integer> counts = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                counts.merge(decode(pair.split("=", 2)[0]), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // the container has left it out as well
            return text;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is at hand; nobody needs to be called");
        }
    }
}

package org.infoportal.acceptance.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that a well-behaved HTTP client does not send. */
public final class RawHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RawHttp() {}

    /** Posts JSON and claims to have reached the portal by another name. Returns the status. */
    public static int post(URI base, String path, String host, Object json) {
        try {
            byte[] body = JSON.writeValueAsBytes(json);
            return send(
                    base,
                    "POST " + base.resolve(path).getRawPath() + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: "
                            + host + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                            + "\r\nConnection: close\r\n\r\n",
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request line as it is. Returns the status. */
    public static int requestLine(URI base, String line) {
        try {
            return send(base, line + "\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n\r\n", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int send(URI base, String head, byte[] body) throws IOException {
        int port = base.getPort() < 0 ? 80 : base.getPort();
        try (Socket socket = new Socket(base.getHost(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return Integer.parseInt(status.split(" ")[1]);
        }
    }
}

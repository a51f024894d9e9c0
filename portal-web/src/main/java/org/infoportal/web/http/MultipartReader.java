package org.infoportal.web.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jvnet.mimepull.MIMEConfig;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;

/**
 * Reads forms with files from the body itself. The servlet container's own way needs a setting of the servlet, which
 * another host's dispatcher has not made; this works wherever the body arrives. {@link SizeFilter} limits it, so that it
 * stays in memory and nothing of it lies in a folder for temporary files.
 */
@Provider
@Consumes(MultipartForm.MEDIA_TYPE)
public final class MultipartReader implements MessageBodyReader<MultipartForm> {

    private static final int MAX_PARTS = 100;
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|;)\\s*name=\"([^\"]*)\"");

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MultipartForm.class;
    }

    @Override
    public MultipartForm readFrom(
            Class<MultipartForm> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(mediaType, body);
    }

    static MultipartForm read(MediaType mediaType, InputStream body) throws IOException {
        String boundary = mediaType.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new BadRequestException();
        }
        try (MIMEMessage message = new MIMEMessage(body, boundary, inMemory())) {
            List<MIMEPart> parts = message.getAttachments();
            if (parts.size() > MAX_PARTS) {
                throw new BadRequestException();
            }
            List<MultipartForm.Part> read = new ArrayList<>();
            for (MIMEPart part : parts) {
                try (InputStream content = part.read()) {
                    read.add(part(part, content.readAllBytes()));
                }
            }
            return new MultipartForm(read);
        } catch (MIMEParsingException e) {
            throw new BadRequestException(e);
        }
    }

    private static MIMEConfig inMemory() {
        MIMEConfig config = new MIMEConfig();
        config.setMemoryThreshold(-1L);
        return config;
    }

    private static MultipartForm.Part part(MIMEPart part, byte[] content) {
        List<String> headers = part.getHeader("Content-Disposition");
        String disposition = headers == null || headers.isEmpty() ? "" : headers.get(0);
        Matcher file = FILE_NAME.matcher(disposition);
        boolean isFile = file.find();
        String fileName = isFile ? utf8(file.group(1)).replace("%22", "\"") : "";
        Matcher name = NAME.matcher(disposition);
        return new MultipartForm.Part(name.find() ? name.group(1) : "", fileName, !isFile, content);
    }

    /** Browsers send names as they are; the parser takes every byte for a character. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}

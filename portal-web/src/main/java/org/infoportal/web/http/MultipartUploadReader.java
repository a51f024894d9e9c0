package org.infoportal.web.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands a form with files to its resource unread. */
@Provider
@Consumes(MultipartForm.MEDIA_TYPE)
public final class MultipartUploadReader implements MessageBodyReader<MultipartUpload> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MultipartUpload.class;
    }

    @Override
    public MultipartUpload readFrom(
            Class<MultipartUpload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return new MultipartUpload(mediaType, body);
    }
}

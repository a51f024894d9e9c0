package info.magnolia.resourceloader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

public interface Resource {
    boolean isFile();

    String getPath();

    long getLastModified();

    List<Resource> listChildren();

    InputStream openStream() throws IOException;

    @SuppressWarnings("rawtypes")
    ResourceOrigin getOrigin();
}

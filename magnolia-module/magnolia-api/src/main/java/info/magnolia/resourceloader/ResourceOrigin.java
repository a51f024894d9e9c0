package info.magnolia.resourceloader;

public interface ResourceOrigin<P extends Resource> {
    String getName();

    P getByPath(String path);

    boolean hasPath(String path);
}

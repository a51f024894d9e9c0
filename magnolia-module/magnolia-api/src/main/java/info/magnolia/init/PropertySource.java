package info.magnolia.init;

public interface PropertySource {
    boolean hasProperty(String name);

    String getProperty(String name);
}

package info.magnolia.init;

public interface MagnoliaConfigurationProperties extends PropertySource {}

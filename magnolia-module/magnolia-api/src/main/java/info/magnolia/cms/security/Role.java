package info.magnolia.cms.security;

public interface Role {}

package info.magnolia.cms.security;

import java.io.Serializable;
import java.security.Principal;

public interface User extends Principal, Serializable {
    @Override
    String getName();

    String getIdentifier();
}

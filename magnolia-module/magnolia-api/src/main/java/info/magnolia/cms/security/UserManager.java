package info.magnolia.cms.security;

public interface UserManager {
    User getUserById(String id);

    User createUser(String name, String password);

    User changePassword(User user, String password);

    User setProperty(User user, String name, String value);

    User addRole(User user, String role);

    User removeRole(User user, String role);

    User addGroup(User user, String group);
}

package info.magnolia.cms.security;

import javax.security.auth.Subject;

public class SecurityUtil {
    public static boolean isAnonymous() {
        throw new UnsupportedOperationException();
    }

    public static String getBCrypt(String text) {
        throw new UnsupportedOperationException();
    }

    public static boolean matchBCrypted(String candidate, String hash) {
        throw new UnsupportedOperationException();
    }

    public static Subject createSubjectAndPopulate(User user) {
        throw new UnsupportedOperationException();
    }
}

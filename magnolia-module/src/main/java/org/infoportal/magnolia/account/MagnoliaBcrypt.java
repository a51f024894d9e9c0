package org.infoportal.magnolia.account;

import info.magnolia.cms.security.SecurityUtil;
import org.infoportal.account.Passwords;

/** bcrypt as Magnolia does it. */
final class MagnoliaBcrypt implements Passwords.Bcrypt {

    @Override
    public String hash(String password) {
        return SecurityUtil.getBCrypt(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        return SecurityUtil.matchBCrypted(password, hash);
    }
}

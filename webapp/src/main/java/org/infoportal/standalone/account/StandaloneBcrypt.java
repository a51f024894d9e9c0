package org.infoportal.standalone.account;

import com.password4j.BadParametersException;
import com.password4j.BcryptFunction;
import com.password4j.types.Bcrypt;
import java.nio.charset.StandardCharsets;
import org.infoportal.account.Passwords;

/** bcrypt by Password4j. */
final class StandaloneBcrypt implements Passwords.Bcrypt {

    private final BcryptFunction bcrypt;

    /** @param cost binary logarithm of the rounds */
    StandaloneBcrypt(int cost) {
        this.bcrypt = BcryptFunction.getInstance(Bcrypt.A, cost);
    }

    @Override
    public String hash(String password) {
        return bcrypt.hash(password.getBytes(StandardCharsets.UTF_8)).getResult();
    }

    @Override
    public boolean matches(String password, String hash) {
        try {
            return BcryptFunction.getInstanceFromHash(hash)
                    .check(password.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.US_ASCII));
        } catch (BadParametersException e) {
            throw new IllegalArgumentException("Not a bcrypt hash", e);
        }
    }
}

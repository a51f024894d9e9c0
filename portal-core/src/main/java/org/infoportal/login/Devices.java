package org.infoportal.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks of devices somebody has logged in from (OWASP: device cookies). A mark is good for one account and proves nothing
 * but that: whoever shows it is not braked by what strangers try. Nothing is stored of a device; the marks are signed, with
 * a key that all instances share and that outlives a restart.
 */
public final class Devices {

    private static final String MAC = "HmacSHA256";
    private static final int NUMBER_BYTES = 12;
    private static final int MAX_LENGTH = 100;

    private final SecureRandom random = new SecureRandom();
    private final Supplier<byte[]> secret;
    private volatile SecretKeySpec key;

    /** @param secret asked for once, when it is needed */
    public Devices(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    /** A new mark for the device that has just logged in to this account. */
    public String mark(String accountId) {
        byte[] number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        String name = text(number);
        return name + "." + sign(accountId, name);
    }

    /**
     * Reads a mark. Takes the same time whether or not there is such an account.
     *
     * @param accountId empty for none
     * @return a name of the device, if the mark was made for that account
     */
    Optional<String> find(String mark, String accountId) {
        int dot = mark.indexOf('.');
        if (dot <= 0 || mark.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String name = mark.substring(0, dot);
        boolean genuine = MessageDigest.isEqual(
                mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                sign(accountId, name).getBytes(StandardCharsets.UTF_8));
        return genuine && !accountId.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    private String sign(String accountId, String name) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key());
            return text(mac.doFinal((accountId + " " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + MAC, e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(secret.get(), MAC);
        }
        return key;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

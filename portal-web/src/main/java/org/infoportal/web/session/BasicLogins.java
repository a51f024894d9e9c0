package org.infoportal.web.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.infoportal.host.Account;
import org.infoportal.host.Accounts;
import org.infoportal.login.Login;
import org.infoportal.secondfactor.SecondFactors;
import org.infoportal.web.http.WrongPasswordException;

/**
 * HTTP Basic for API clients (RFC 7617), not for accounts that need more than a password. A password takes a third of a second to check, so a good one is remembered for
 * five minutes, as a keyed hash, and forgotten when any account changes.
 */
public final class BasicLogins {

    private static final String SCHEME = "basic ";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 10_000;
    private static final String MAC = "HmacSHA256";

    private final Login login;
    private final SecondFactors factors;
    private final Clock clock;
    private final SecretKeySpec key;
    private volatile Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    public BasicLogins(Login login, SecondFactors factors, Accounts accounts, Clock clock) {
        this.login = login;
        this.factors = factors;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, MAC);
        accounts.onChange(this::forget);
    }

    /** Checks every password anew. */
    public void forget() {
        remembered = new ConcurrentHashMap<>();
    }

    public static boolean isBasic(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /**
     * Checks the header.
     *
     * @return identifier of the account
     * @throws WrongPasswordException if it names no account with that password
     */
    public String check(String authorization, String network) {
        Map<String, Remembered> known = remembered;
        String hash = hash(authorization);
        Remembered hit = known.get(hash);
        if (hit != null && clock.instant().isBefore(hit.until())) {
            return passwordSuffices(hit.account());
        }
        String account = passwordSuffices(login(authorization, network));
        if (known.size() >= MAX_REMEMBERED) {
            known.clear();
        }
        known.put(hash, new Remembered(account, clock.instant().plus(REMEMBERED)));
        return account;
    }

    /** Refused as a wrong password is: nothing more is told here. */
    private String passwordSuffices(String account) {
        if (factors.has(account)) {
            throw new WrongPasswordException();
        }
        return account;
    }

    private String login(String authorization, String network) {
        String pair = decode(authorization.substring(SCHEME.length()).strip());
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new WrongPasswordException();
        }
        return login.check(pair.substring(0, colon), pair.substring(colon + 1), network)
                .map(Account::id)
                .orElseThrow(WrongPasswordException::new);
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WrongPasswordException();
        }
    }

    private String hash(String authorization) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(authorization.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + MAC, e);
        }
    }

    private record Remembered(String account, Instant until) {}
}

package org.infoportal.acceptance.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.infoportal.acceptance.http.Client;

/** An app on somebody's telephone that shows codes, and the recovery codes in her drawer. */
public final class Authenticator {

    private static final String PAGE = "konto/zweiter-faktor";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>((?:[2-9A-Z]{4}-){3}[2-9A-Z]{4})</code>");

    private final byte[] secret;
    private final List<String> recoveryCodes;

    /** @param secret as the page shows it, in groups */
    public Authenticator(String secret, List<String> recoveryCodes) {
        this.secret = decode(secret.replace(" ", ""));
        this.recoveryCodes = List.copyOf(recoveryCodes);
    }

    /** Sets an app up for the member, who is signed in with the client. */
    public static Authenticator setUp(Client client, Member member) {
        client.form(PAGE + "/freigabe", Map.of("password", member.password())).expect(303);
        client.form(PAGE + "/app", Map.of()).expect(303);
        String secret = SECRET.matcher(client.get(PAGE + "/app").expect(200).text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String code = new Authenticator(secret, List.of()).code();
        String page = client.form(PAGE + "/app/bestaetigen", Map.of("code", code))
                .expect(200)
                .text();
        return new Authenticator(secret, recoveryCodesIn(page));
    }

    public static List<String> recoveryCodesIn(String html) {
        return RECOVERY.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** What the app shows now. */
    public String code() {
        return code(Instant.now());
    }

    /** What it will show next; a portal takes it already, because clocks differ. */
    public String nextCode() {
        return code(Instant.now().plus(generator().getTimeStep()));
    }

    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    private String code(Instant at) {
        try {
            TimeBasedOneTimePasswordGenerator generator = generator();
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeBasedOneTimePasswordGenerator generator() {
        return new TimeBasedOneTimePasswordGenerator();
    }

    private static byte[] decode(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char next : base32.toCharArray()) {
            buffer = (buffer << 5 | BASE32.indexOf(next)) & 0xfff;
            held += 5;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(buffer >> held);
            }
        }
        return bytes.toByteArray();
    }
}

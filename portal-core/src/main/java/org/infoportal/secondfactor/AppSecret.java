package org.infoportal.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an authenticator app is told once, when it is set up. */
public record AppSecret(byte[] bytes) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    public AppSecret {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Base32 (RFC 4648) without padding. */
    public String base32() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & 31));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(buffer << BITS - held & 31)).toString();
    }

    /** In groups of four, to be typed. */
    public String grouped() {
        return base32().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** As a QR code carries it to the app. */
    public String address(String issuer, String userName) {
        return "otpauth://totp/" + encode(issuer) + ":" + encode(userName) + "?secret=" + base32() + "&issuer="
                + encode(issuer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AppSecret";
    }
}

package org.infoportal.secondfactor;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.AuthenticatorTransport;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The passkeys of one account as the WebAuthn library asks for them; it knows no others. */
final class OwnPasskeys implements CredentialRepository {

    private final SecondFactor owner;

    OwnPasskeys(SecondFactor owner) {
        this.owner = owner;
    }

    /** An account's handle is its identifier: it says nothing about anybody. */
    static ByteArray handle(String account) {
        return new ByteArray(account.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String account) {
        if (!owner.account().equals(account)) {
            return Set.of();
        }
        return owner.passkeys().stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(passkey.id()))
                        .transports(passkey.transports().stream()
                                .map(AuthenticatorTransport::of)
                                .collect(Collectors.toSet()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String account) {
        return owner.account().equals(account) ? Optional.of(handle(account)) : Optional.empty();
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return handle(owner.account()).equals(handle) ? Optional.of(owner.account()) : Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray id, ByteArray handle) {
        return getUsernameForUserHandle(handle).flatMap(account -> find(id));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray id) {
        return find(id).map(Set::of).orElse(Set.of());
    }

    private Optional<RegisteredCredential> find(ByteArray id) {
        return owner.passkeys().stream()
                .filter(passkey -> passkey.id().equals(id.getBase64Url()))
                .map(passkey -> RegisteredCredential.builder()
                        .credentialId(id)
                        .userHandle(handle(owner.account()))
                        .publicKeyCose(bytes(passkey.publicKey()))
                        .signatureCount(passkey.signatures())
                        .build())
                .findFirst();
    }

    private static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException("Stored by us", e);
        }
    }
}

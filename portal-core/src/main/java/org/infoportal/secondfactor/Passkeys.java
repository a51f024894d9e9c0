package org.infoportal.secondfactor;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.AuthenticatorTransport;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infoportal.host.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two ceremonies of WebAuthn: a device makes a passkey, a device proves that it has one. Stores nothing. */
public final class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d+(\\.\\d+){3}");
    private static final String SIGN_IN = "sign-in";
    private static final int MAX_ANSWER = 16_384;

    private final URI baseUrl;
    private final Challenges challenges;

    /** @param baseUrl where the portal is reached from outside; its host is what passkeys are made for */
    Passkeys(URI baseUrl, Challenges challenges) {
        this.baseUrl = baseUrl;
        this.challenges = challenges;
    }

    /** Whether browsers make passkeys for the portal's address: it needs a host name and, but on one's own machine, HTTPS. */
    public boolean areUsable() {
        String host = baseUrl.getHost();
        boolean local = "localhost".equals(host) || host.endsWith(".localhost");
        return !ADDRESS.matcher(host).matches() && (local || "https".equals(baseUrl.getScheme()));
    }

    /** What a browser needs to have a passkey made, as JSON. */
    public String creationOptions(Account account, SecondFactor present, String site) {
        return text(() -> creation(account, present, site, challenges.create(creationPurpose(account.id())))
                .toCredentialsCreateJson());
    }

    /** What a browser needs to have an unknown visitor prove who she is, by any passkey made here. */
    public String signInOptions() {
        return text(() -> request(Optional.empty(), challenges.create(SIGN_IN)).toCredentialsGetJson());
    }

    /** What a browser needs to have somebody prove that she has one of these passkeys. */
    public String confirmOptions(SecondFactor present) {
        return text(() -> request(Optional.of(present), challenges.create(confirmPurpose(present.account())))
                .toCredentialsGetJson());
    }

    /** @throws PasskeyException if it is none that was asked for */
    Made finishCreation(Account account, SecondFactor present, String answer, String name, Instant now) {
        PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> made =
                parse(answer, PublicKeyCredential::parseRegistrationResponseJson);
        ByteArray challenge = made.getResponse().getClientData().getChallenge();
        Instant at = made(creationPurpose(account.id()), challenge);
        try {
            RegistrationResult result = party(present, "")
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(creation(account, present, "", challenge.getBytes()))
                            .response(made)
                            .build());
            return new Made(
                    new Passkey(
                            result.getKeyId().getId().getBase64Url(),
                            name,
                            result.getPublicKeyCose().getBase64Url(),
                            result.getSignatureCount(),
                            made.getResponse().getTransports().stream()
                                    .map(AuthenticatorTransport::getId)
                                    .collect(Collectors.toSet()),
                            now,
                            Optional.empty()),
                    at.toEpochMilli());
        } catch (RegistrationFailedException | RuntimeException | NoClassDefFoundError e) {
            // bytes that are no keys and no signatures make the libraries throw in many ways; and one kind of
            // attestation,
            // which the portal does not ask for, needs a library that was left out
            throw refused(e);
        }
    }

    /** Whose passkey has answered, as it says itself: to be proved with {@link #finishSignIn}. */
    String claimedAccount(String answer) {
        return parse(answer, PublicKeyCredential::parseAssertionResponseJson)
                .getResponse()
                .getUserHandle()
                .map(handle -> new String(handle.getBytes(), StandardCharsets.UTF_8))
                .orElseThrow(PasskeyException::new);
    }

    /** @throws PasskeyException unless one of these passkeys has signed and its owner was recognised by her device */
    Used finishSignIn(SecondFactor present, String answer) {
        return finish(SIGN_IN, Optional.empty(), present, answer);
    }

    /** @throws PasskeyException unless one of these passkeys has signed */
    Used finishConfirmation(SecondFactor present, String answer) {
        return finish(confirmPurpose(present.account()), Optional.of(present), present, answer);
    }

    private Used finish(String purpose, Optional<SecondFactor> known, SecondFactor present, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> given =
                parse(answer, PublicKeyCredential::parseAssertionResponseJson);
        ByteArray challenge = given.getResponse().getClientData().getChallenge();
        Instant at = made(purpose, challenge);
        try {
            AssertionResult result = party(present, "")
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(request(known, challenge.getBytes()))
                            .response(given)
                            .build());
            if (!result.isSuccess()) {
                throw new PasskeyException();
            }
            return new Used(
                    result.getCredential().getCredentialId().getBase64Url(),
                    result.getSignatureCount(),
                    at.toEpochMilli());
        } catch (AssertionFailedException | RuntimeException e) {
            throw refused(e);
        }
    }

    private PublicKeyCredentialCreationOptions creation(
            Account account, SecondFactor present, String site, byte[] challenge) {
        UserIdentity user = UserIdentity.builder()
                .name(account.name())
                .displayName(account.fullName())
                .id(OwnPasskeys.handle(account.id()))
                .build();
        return party(present, site)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(user)
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.PREFERRED)
                                .userVerification(UserVerificationRequirement.PREFERRED)
                                .build())
                        .build())
                .toBuilder()
                .challenge(new ByteArray(challenge))
                .build();
    }

    /** @param known empty: whoever it is; then her device must have recognised her, because no password has */
    private AssertionRequest request(Optional<SecondFactor> known, byte[] challenge) {
        StartAssertionOptions.StartAssertionOptionsBuilder wish = StartAssertionOptions.builder()
                .userVerification(
                        known.isPresent()
                                ? UserVerificationRequirement.PREFERRED
                                : UserVerificationRequirement.REQUIRED);
        known.ifPresent(present -> wish.username(present.account()));
        AssertionRequest request =
                party(known.orElse(SecondFactor.none("")), "").startAssertion(wish.build());
        return request.toBuilder()
                .publicKeyCredentialRequestOptions(request.getPublicKeyCredentialRequestOptions().toBuilder()
                        .challenge(new ByteArray(challenge))
                        .build())
                .build();
    }

    private RelyingParty party(SecondFactor present, String site) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(baseUrl.getHost())
                        .name(site)
                        .build())
                .credentialRepository(new OwnPasskeys(present))
                .origins(Set.of(origin()))
                .build();
    }

    /** As browsers write it: without the port that goes without saying. */
    private String origin() {
        int port = baseUrl.getPort();
        boolean usual = port < 0 || port == ("https".equals(baseUrl.getScheme()) ? 443 : 80);
        return baseUrl.getScheme() + "://" + baseUrl.getHost() + (usual ? "" : ":" + port);
    }

    private Instant made(String purpose, ByteArray challenge) {
        return challenges.made(purpose, challenge.getBytes()).orElseThrow(PasskeyException::new);
    }

    private static String creationPurpose(String account) {
        return "create " + account;
    }

    private static String confirmPurpose(String account) {
        return "confirm " + account;
    }

    private static PasskeyException refused(Throwable reason) {
        LOG.debug("Passkey refused", reason);
        return new PasskeyException();
    }

    private static <T> T parse(String answer, JsonParser<T> parser) {
        if (answer.isBlank() || answer.length() > MAX_ANSWER) {
            throw new PasskeyException();
        }
        try {
            return Optional.ofNullable(parser.parse(answer)).orElseThrow(PasskeyException::new);
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }

    private static String text(JsonText json) {
        try {
            return json.get();
        } catch (IOException e) {
            throw new IllegalStateException("Options are always JSON", e);
        }
    }

    /** @param challenge when its challenge was made */
    record Made(Passkey passkey, long challenge) {}

    /**
     * @param signatures how often the passkey has signed
     * @param challenge when its challenge was made
     */
    record Used(String passkey, long signatures, long challenge) {}

    @FunctionalInterface
    private interface JsonParser<T> {
        T parse(String json) throws IOException;
    }

    @FunctionalInterface
    private interface JsonText {
        String get() throws IOException;
    }
}

// Passkeys: asks the device and sends its answer with the form around the button. Without this script the forms stay
// hidden; the other ways on the page work without it.
(() => {
  'use strict';

  const supported = Boolean(window.PublicKeyCredential && navigator.credentials);
  document.querySelectorAll('[data-passkey-unsupported]').forEach(text => (text.hidden = supported));
  if (supported) {
    document.querySelectorAll('form[data-passkey]').forEach(prepare);
  }

  function prepare(form) {
    const ceremony = form.dataset.passkey === 'create' ? create : get;
    const options = JSON.parse(form.dataset.options).publicKey;
    const problem = form.querySelector('[data-passkey-problem]');
    let busy = false;
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (busy || !form.reportValidity()) {
        return;
      }
      busy = true;
      problem.hidden = true;
      try {
        form.elements.credential.value = JSON.stringify(await ceremony(options));
        form.submit();
      } catch (error) {
        // cancelled, too late, no passkey of this portal, or there is one already
        problem.textContent = error.name === 'InvalidStateError' ? problem.dataset.known : problem.dataset.failed;
        problem.hidden = false;
      } finally {
        busy = false;
      }
    });
  }

  async function create(options) {
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
      },
    });
    return {
      ...described(credential),
      response: {
        clientDataJSON: text(credential.response.clientDataJSON),
        attestationObject: text(credential.response.attestationObject),
        transports: credential.response.getTransports?.() ?? [],
      },
    };
  }

  async function get(options) {
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: known(options.allowCredentials),
      },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
    return {
      ...described(credential),
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        ...(userHandle ? { userHandle: text(userHandle) } : {}),
      },
    };
  }

  function described(credential) {
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? null,
      clientExtensionResults: {},
    };
  }

  function known(credentials) {
    return (credentials ?? []).map(credential => ({ ...credential, id: bytes(credential.id) }));
  }

  function bytes(base64url) {
    const base64 = base64url.replace(/-/g, '+').replace(/_/g, '/');
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  }

  function text(buffer) {
    const characters = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(characters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }
})();

// Sends a chosen or dropped file at once and shows how far it is; the form then only names it. Without this script the
// file goes with the form. Texts come from data attributes, in the page's language.
(() => {
  'use strict';

  // The script stands beside every upload field of a page.
  document.querySelectorAll('[data-upload]:not([data-upload-ready])').forEach(prepare);

  function prepare(box) {
    const input = box.querySelector('input[type="file"]');
    const value = box.querySelector('[data-upload-value]');
    const address = box.dataset.upload;
    if (!input || !value || !address) {
      return;
    }
    box.dataset.uploadReady = '';
    const view = createView(box, input);
    let running = null;

    input.addEventListener('change', () => input.files.length && send(input.files[0]));
    ['dragenter', 'dragover'].forEach(type => box.addEventListener(type, event => {
      if ([...event.dataTransfer.types].includes('Files')) {
        event.preventDefault();
        box.classList.add('ip-upload--over');
      }
    }));
    box.addEventListener('dragleave', event => box.contains(event.relatedTarget) || box.classList.remove('ip-upload--over'));
    box.addEventListener('drop', event => {
      event.preventDefault();
      box.classList.remove('ip-upload--over');
      if (event.dataTransfer.files.length) {
        send(event.dataTransfer.files[0]);
      }
    });
    // Saved while a file is still on its way, it would be missing: the form waits.
    input.form?.addEventListener('submit', event => {
      if (running) {
        event.preventDefault();
        view.focus();
      }
    });

    function send(file) {
      running?.abort();
      if (file.size > Number(box.dataset.max)) {
        input.value = '';
        view.wrong(box.dataset.textTooLarge);
        return;
      }
      const request = new XMLHttpRequest();
      running = request;
      request.open('POST', address);
      request.responseType = 'json';
      request.setRequestHeader('Accept', 'application/json, application/problem+json');
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`);
      request.upload.addEventListener('progress', event => event.lengthComputable && view.progress(event.loaded / event.total));
      request.addEventListener('load', () => done(request, file));
      request.addEventListener('error', () => failed(box.dataset.textFailed));
      view.progress(0);
      request.send(file);
    }

    function done(request, file) {
      running = null;
      const answer = request.response;
      if (request.status !== 201 || !answer?.value) {
        failed(answer?.errors?.[0]?.message ?? answer?.detail ?? box.dataset.textFailed);
        return;
      }
      value.value = answer.value;
      // or it would be sent once more, with the form
      input.value = '';
      const remove = box.querySelector('input[type="checkbox"]');
      if (remove) {
        remove.checked = false;
      }
      view.done(answer.name ?? file.name, answer.about ?? '');
      value.dispatchEvent(new Event('input', { bubbles: true }));
    }

    function failed(message) {
      running = null;
      input.value = '';
      view.wrong(message);
    }
  }

  function createView(box, input) {
    const texts = box.dataset;
    const hint = element('p', 'ip-upload__drop', texts.textDrop);
    const bar = document.createElement('progress');
    bar.className = 'ip-upload__bar';
    bar.max = 100;
    bar.hidden = true;
    bar.setAttribute('aria-label', texts.textProgress.replace('#', '0'));
    // Said politely: what happens, not each percent.
    const status = element('p', 'ip-upload__status', '');
    status.setAttribute('role', 'status');
    status.tabIndex = -1;
    input.before(hint);
    input.after(bar, status);
    const say = (text, wrong) => {
      status.textContent = text;
      status.classList.toggle('ip-field__error', wrong);
      wrong ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
    };
    return {
      progress(part) {
        const percent = Math.round(part * 100);
        bar.hidden = false;
        bar.value = percent;
        bar.setAttribute('aria-label', texts.textProgress.replace('#', percent));
        if (percent === 0 || percent === 100) {
          say(percent ? texts.textChecking : texts.textProgress.replace('#', percent), false);
        }
      },
      done(name, about) {
        bar.hidden = true;
        box.querySelector('.ip-field__error:not(.ip-upload__status)')?.remove();
        say(`${name}${about ? ` (${about})` : ''}: ${texts.textDone}`, false);
      },
      wrong(message) {
        bar.hidden = true;
        say(message, true);
      },
      focus: () => status.focus(),
    };
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  // RFC 8187: what encodeURIComponent leaves and a header may not have
  function encoded(name) {
    return encodeURIComponent(name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  }
})();

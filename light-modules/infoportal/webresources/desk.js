// Makes the Desk quicker for those whose browser runs scripts: text is kept while it is typed, keys for what is done often,
// many items chosen at once. Everything works without it. Texts come from data attributes, in the page's language.
(() => {
  'use strict';

  document.querySelectorAll('form[data-autosave]').forEach(keepTyped);
  document.querySelectorAll('form[data-bulk]').forEach(chooseMany);
  const dialog = document.getElementById('tasten');
  if (dialog) {
    offerKeys(dialog);
  }
  document.addEventListener('keydown', saveByKey);

  /** Sends what was typed soon after the last key, and not later than every ten seconds while somebody goes on typing. */
  function keepTyped(form) {
    const PAUSE = 2_000;
    const LONGEST = 10_000;
    const AGAIN = 10_000;
    const text = document.querySelector('[data-autosave-text]');
    const spoken = document.querySelector('[data-autosave-spoken]');
    let kept = JSON.stringify(typed(form));
    let first = 0;
    let timer = 0;
    let sending = null;
    let trouble = '';
    let leaving = false;

    form.addEventListener('input', () => plan(PAUSE));
    form.addEventListener('submit', () => {
      leaving = true;
      clearTimeout(timer);
      sending?.abort();
    });
    window.addEventListener('online', () => trouble && plan(0));
    // Whoever closes the window has often just typed the last word.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && timer && send(true));
    window.addEventListener('pageshow', () => (leaving = false));

    function plan(wait) {
      const now = Date.now();
      first ||= now;
      clearTimeout(timer);
      timer = setTimeout(send, Math.max(0, Math.min(wait, first + LONGEST - now)));
    }

    async function send(last = false) {
      clearTimeout(timer);
      timer = 0;
      first = 0;
      const body = JSON.stringify(typed(form));
      if (leaving || body === kept) {
        return;
      }
      if (sending) {
        plan(PAUSE);
        return;
      }
      sending = new AbortController();
      try {
        const response = await fetch(form.dataset.autosave, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body,
          signal: sending.signal,
          keepalive: last === true && body.length < 60_000,
        });
        if (!response.ok) {
          say(form.dataset.refused, true);
          return;
        }
        kept = body;
        say((await response.json()).text, false);
      } catch {
        if (!leaving) {
          say(form.dataset.offline, true);
          setTimeout(() => plan(0), AGAIN);
        }
      } finally {
        sending = null;
      }
    }

    /** Every time on the screen; aloud only the first time, and when something changes for better or worse. */
    function say(message, isTrouble) {
      const changed = isTrouble ? trouble !== message : trouble !== '' || !text.textContent;
      if (changed) {
        spoken.textContent = !isTrouble && trouble ? `${form.dataset.online} ${message}` : message;
      }
      trouble = isTrouble ? message : '';
      text.textContent = message;
      text.classList.toggle('ip-autosave--trouble', isTrouble);
    }
  }

  function typed(form) {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (!name.startsWith('_') && typeof value === 'string') {
        (fields[name] ??= []).push(value);
      }
    }
    return { revision: form.elements._revision?.value ?? '', fields };
  }

  function chooseMany(form) {
    const boxes = [...form.querySelectorAll('input[name="id"]')];
    const all = form.elements._all;
    const page = form.querySelector('[data-bulk-page]');
    const count = form.querySelector('[data-bulk-count]');
    if (!page) {
      return;
    }
    page.hidden = false;
    const here = page.querySelector('input');
    const refresh = () => {
      const chosen = boxes.filter(box => box.checked).length;
      here.checked = chosen === boxes.length;
      here.indeterminate = chosen > 0 && chosen < boxes.length;
      count.textContent = chosen && !all?.checked ? form.dataset.bulk.replace('#', chosen) : '';
    };
    here.addEventListener('change', () => {
      boxes.forEach(box => (box.checked = here.checked));
      refresh();
    });
    form.addEventListener('change', refresh);
    refresh();
  }

  /** Single keys, as WCAG 2.1.4 wants them: never while something is typed, and they can be switched off. */
  function offerKeys(dialog) {
    const STORE = 'infoportal-keys';
    const switchBox = dialog.querySelector('[data-keys-switch]');
    const opener = document.querySelector('[data-keys-open]');
    const isOn = () => stored(STORE) !== 'off';
    switchBox.checked = isOn();
    switchBox.addEventListener('change', () => store(STORE, switchBox.checked ? 'on' : 'off'));
    opener.hidden = false;
    opener.addEventListener('click', () => dialog.showModal());

    const actions = {
      '?': () => dialog.showModal(),
      '/': () => document.querySelector('[data-key-search]')?.focus(),
      n: () => document.querySelector('[data-key-new]')?.click(),
      j: () => move(1),
      k: () => move(-1),
      x: () => document.activeElement.closest('tr')?.querySelector('input[name="id"]')?.click(),
    };
    document.addEventListener('keydown', event => {
      const free = !event.ctrlKey && !event.metaKey && !event.altKey && !dialog.open && !isTyping(event.target);
      const action = Object.hasOwn(actions, event.key) && actions[event.key];
      if (free && action && isOn()) {
        event.preventDefault();
        action();
      }
    });

    function move(step) {
      const rows = [...document.querySelectorAll('[data-key-row]')];
      const row = document.activeElement.closest('tr')?.querySelector('[data-key-row]');
      const at = rows.indexOf(row);
      const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
      rows[next]?.focus();
    }
  }

  function isTyping(element) {
    return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName) && !/^(checkbox|radio|button)$/.test(element.type);
  }

  /** Ctrl or Cmd with S is what every editing program has; it needs no switch. */
  function saveByKey(event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's') {
      const button = document.querySelector('form[data-key-save] button[value="save"]');
      if (button) {
        event.preventDefault();
        button.click();
      }
    }
  }

  /** Browsers that keep nothing for a site throw instead of answering. */
  function stored(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  function store(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // then it holds until the page is left
    }
  }
})();

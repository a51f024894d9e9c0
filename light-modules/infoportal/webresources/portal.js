// Makes pages that work anyway a little more pleasant. Texts come from data attributes, in the page's language.
(() => {
  'use strict';

  // A form came back with errors: start reading there.
  document.querySelector('[data-error-summary]')?.focus();

  document.querySelectorAll('[data-counter]').forEach(countCharacters);
  document.querySelectorAll('input[type="password"][data-show]').forEach(offerToShow);
  document.querySelectorAll('[data-entries]').forEach(offerEntries);
  document.querySelectorAll('form[data-unsaved]').forEach(warnBeforeLeaving);
  document.querySelectorAll('[data-task]').forEach(watchTask);
  openLinkedAnswer();
  window.addEventListener('hashchange', openLinkedAnswer);

  function countCharacters(field) {
    const counter = document.createElement('p');
    counter.className = 'ip-counter';
    // Spoken politely and only near the end, not with every key.
    const spoken = document.createElement('p');
    spoken.className = 'kern-sr-only';
    spoken.setAttribute('role', 'status');
    field.after(counter, spoken);
    const update = () => {
      const left = field.maxLength - field.value.length;
      const text = field.dataset.counter.replace('#', left);
      counter.textContent = text;
      spoken.textContent = left <= 20 ? text : '';
    };
    field.addEventListener('input', update);
    update();
    spoken.textContent = '';
  }

  function offerToShow(field) {
    const frame = document.createElement('div');
    frame.className = 'ip-password';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ip-textbutton';
    button.textContent = field.dataset.show;
    button.setAttribute('aria-controls', field.id);
    const show = visible => {
      field.type = visible ? 'text' : 'password';
      button.textContent = visible ? field.dataset.hide : field.dataset.show;
    };
    button.addEventListener('click', () => show(field.type === 'password'));
    // Browsers must see a password field when they offer to save it.
    field.form?.addEventListener('submit', () => show(false));
    field.before(frame);
    frame.append(field, button);
  }

  // Empty entries wait out of sight until they are asked for; those that are not wanted are emptied and put away.
  function offerEntries(list) {
    const waiting = () => [...list.querySelectorAll('[data-entry][data-spare][hidden]')];
    const add = button(list.dataset.add, () => {
      const [entry] = waiting();
      entry.hidden = false;
      entry.querySelector('input, select, textarea')?.focus();
      add.hidden = waiting().length === 0;
    });
    list.querySelectorAll('[data-entry][data-spare]').forEach(entry => {
      entry.hidden = !filled(entry);
    });
    // With no entry at all, the first field is there to be typed into.
    if (!list.dataset.remove && list.querySelectorAll('[data-entry]:not([hidden])').length === 0 && waiting().length) {
      waiting()[0].hidden = false;
    }
    add.hidden = waiting().length === 0;
    list.append(add);
    if (list.dataset.remove) {
      list.querySelectorAll('[data-entry][data-spare]').forEach(entry => {
        entry.append(
          button(list.dataset.remove, () => {
            entry.querySelectorAll('input, select, textarea').forEach(clear);
            entry.hidden = true;
            add.hidden = false;
            add.focus();
          }),
        );
      });
    }
  }

  function filled(entry) {
    return [...entry.querySelectorAll('input, select, textarea')].some(field =>
      ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value !== '',
    );
  }

  function clear(field) {
    if (['checkbox', 'radio'].includes(field.type)) {
      field.checked = false;
    } else {
      field.value = '';
    }
  }

  function button(text, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'ip-textbutton';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  }

  function warnBeforeLeaving(form) {
    let changed = false;
    form.addEventListener('input', () => (changed = true));
    form.addEventListener('submit', () => (changed = false));
    window.addEventListener('beforeunload', event => {
      if (changed) {
        event.preventDefault();
      }
    });
  }

  // Long work: shows how far it is, says so at every quarter, and loads the page again when it is over.
  function watchTask(frame) {
    const bar = frame.querySelector('progress');
    const text = frame.querySelector('[data-task-text]');
    const spoken = frame.querySelector('[data-task-spoken]');
    let quarter = 0;
    const show = task => {
      text.textContent = task.progress;
      if (task.total > 0) {
        bar.max = task.total;
        bar.value = task.done;
        const reached = Math.floor((4 * task.done) / task.total);
        if (reached > quarter) {
          quarter = reached;
          spoken.textContent = task.progress;
        }
      }
    };
    const ask = async () => {
      try {
        const answer = await fetch(frame.dataset.task, { headers: { Accept: 'application/json' } });
        const task = answer.ok ? await answer.json() : { state: 'gone' };
        if (task.state !== 'running') {
          location.reload();
          return;
        }
        show(task);
      } catch {
        // the portal may be starting again: ask once more
      }
      setTimeout(ask, 1000);
    };
    setTimeout(ask, 500);
  }

  function openLinkedAnswer() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
    }
  }
})();

// A row under the toolbar to type a link's address: window.prompt() can neither be labelled nor styled.

const ALLOWED = /^(https?:\/\/|mailto:|tel:|\/|#)/i;

export function createLinkPanel(editor, label, id) {
  const element = document.createElement('div');
  element.className = 'ip-editor__link';
  element.id = `${id}-link-panel`;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label('link'));
  element.hidden = true;
  let opener = null;

  const input = document.createElement('input');
  input.type = 'text';
  input.inputMode = 'url';
  input.id = `${id}-link`;
  input.className = 'kern-form-input__input';
  input.placeholder = 'https://';
  input.autocomplete = 'off';
  const caption = document.createElement('label');
  caption.htmlFor = input.id;
  caption.className = 'kern-label';
  caption.textContent = label('linkAddress');
  const apply = button(label('linkApply'), 'kern-btn kern-btn--primary');
  const remove = button(label('linkRemove'), 'kern-btn kern-btn--secondary');
  element.append(caption, input, apply, remove);

  const show = visible => {
    element.hidden = !visible;
    opener?.setAttribute('aria-expanded', String(visible));
  };
  const close = () => {
    show(false);
    editor.commands.focus();
  };
  const commit = () => {
    const address = withScheme(input.value.trim());
    const chain = editor.chain().focus().extendMarkRange('link');
    (address ? chain.setLink({ href: address }) : chain.unsetLink()).run();
    close();
  };
  apply.addEventListener('click', commit);
  remove.addEventListener('click', () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    close();
  });
  element.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target === input) {
      // Enter would send the whole form.
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') {
      close();
    }
  });
  // Typing an address is no change of the form yet.
  input.addEventListener('input', event => event.stopPropagation());

  return {
    element,
    openedBy: button => {
      opener = button;
      button.setAttribute('aria-controls', element.id);
      button.setAttribute('aria-expanded', 'false');
    },
    toggle: () => {
      if (!element.hidden) {
        close();
        return;
      }
      const current = editor.getAttributes('link').href;
      input.value = current ?? '';
      remove.hidden = !current;
      show(true);
      input.focus();
      input.select();
    },
  };
}

function withScheme(address) {
  if (!address || ALLOWED.test(address)) {
    return address;
  }
  return address.includes('@') ? `mailto:${address}` : `https://${address}`;
}

function button(text, className) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  const label = document.createElement('span');
  label.className = 'kern-label';
  label.textContent = text;
  element.append(label);
  return element;
}

// The toolbar, by the ARIA pattern: one tab stop, arrow keys within, pressed states.
import { icon } from './icons.js';
import { createLinkPanel } from './link-panel.js';

const TOOLS = [
  [
    { name: 'paragraph', run: chain => chain.setParagraph(), active: editor => editor.isActive('paragraph') },
    heading(2),
    heading(3),
    heading(4),
  ],
  [
    { name: 'bold', run: chain => chain.toggleBold(), active: editor => editor.isActive('bold') },
    { name: 'italic', run: chain => chain.toggleItalic(), active: editor => editor.isActive('italic') },
    { name: 'link', active: editor => editor.isActive('link') },
  ],
  [
    { name: 'bulletList', run: chain => chain.toggleBulletList(), active: editor => editor.isActive('bulletList') },
    { name: 'orderedList', run: chain => chain.toggleOrderedList(), active: editor => editor.isActive('orderedList') },
    { name: 'blockquote', run: chain => chain.toggleBlockquote(), active: editor => editor.isActive('blockquote') },
  ],
  [
    { name: 'undo', run: chain => chain.undo(), enabled: editor => editor.can().undo() },
    { name: 'redo', run: chain => chain.redo(), enabled: editor => editor.can().redo() },
  ],
];

// What Tiptap's extensions listen to, and Mod-K, which is ours.
const KEYS = {
  paragraph: 'Control+Alt+0',
  heading2: 'Control+Alt+2',
  heading3: 'Control+Alt+3',
  heading4: 'Control+Alt+4',
  bold: 'Control+B',
  italic: 'Control+I',
  link: 'Control+K',
  bulletList: 'Control+Shift+8',
  orderedList: 'Control+Shift+7',
  blockquote: 'Control+Shift+B',
  undo: 'Control+Z',
  redo: 'Control+Shift+Z',
};

const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Labels are the textarea's data-label-… attributes, so that they speak the page's language. */
export function createToolbar(editor, labels, id) {
  const label = name => labels[`label${name[0].toUpperCase()}${name.slice(1)}`] ?? name;
  const bar = document.createElement('div');
  bar.className = 'ip-editor__bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', label('toolbar'));
  bar.setAttribute('aria-controls', id);
  const linkPanel = createLinkPanel(editor, label, id);
  const buttons = TOOLS.flatMap(group => {
    const box = document.createElement('div');
    box.className = 'ip-editor__group';
    bar.append(box);
    return group.map(tool => {
      const button = createButton(tool, label(tool.name), label);
      const act = tool.name === 'link' ? linkPanel.toggle : () => tool.run(editor.chain().focus()).run();
      if (tool.name === 'link') {
        linkPanel.openedBy(button);
      }
      button.addEventListener('click', () => button.getAttribute('aria-disabled') || act());
      box.append(button);
      return { tool, button };
    });
  });
  const focusBar = rove(bar, buttons.map(entry => entry.button), () => editor.commands.focus());
  const refresh = () => buttons.forEach(entry => show(entry, editor));
  editor.on('transaction', refresh);
  refresh();

  const head = document.createElement('div');
  head.append(bar, linkPanel.element);
  return { element: head, shortcut: event => shortcut(event, linkPanel, focusBar) };
}

/** Ctrl or Cmd with K for a link, Alt with F10 into the toolbar, as other editors have it. */
function shortcut(event, linkPanel, focusBar) {
  const isLink = (MAC ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const isBar = event.altKey && event.key === 'F10';
  if (isLink || isBar) {
    event.preventDefault();
    isLink ? linkPanel.toggle() : focusBar();
  }
}

function heading(level) {
  return {
    name: `heading${level}`,
    run: chain => chain.toggleHeading({ level }),
    active: editor => editor.isActive('heading', { level }),
  };
}

function createButton(tool, name, label) {
  const button = document.createElement('button');
  const keys = MAC ? KEYS[tool.name].replace('Control', 'Meta') : KEYS[tool.name];
  button.type = 'button';
  button.className = 'ip-editor__tool';
  button.title = `${name} (${spoken(keys, label)})`;
  button.setAttribute('aria-label', name);
  button.setAttribute('aria-keyshortcuts', keys);
  button.append(icon(tool.name));
  return button;
}

/** As the keys are labelled in the reader's country. */
function spoken(keys, label) {
  return keys.replace('Control', label('keyControl')).replace('Meta', '⌘').replace('Shift', label('keyShift'));
}

function show({ tool, button }, editor) {
  if (tool.active) {
    button.setAttribute('aria-pressed', String(tool.active(editor)));
  }
  if (tool.enabled) {
    // Not the disabled attribute: a button that loses focus under the user's hands would break the arrow keys.
    tool.enabled(editor) ? button.removeAttribute('aria-disabled') : button.setAttribute('aria-disabled', 'true');
  }
}

/** Returns what puts the focus where it was last in the bar. */
function rove(bar, buttons, leave) {
  const stopAt = index => buttons.forEach((button, i) => (button.tabIndex = i === index ? 0 : -1));
  stopAt(0);
  bar.addEventListener('focusin', event => stopAt(buttons.indexOf(event.target)));
  bar.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      leave();
      return;
    }
    const at = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const next = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      buttons[next].focus();
    }
  });
  return () => buttons.find(button => button.tabIndex === 0).focus();
}

// Turns textarea[data-richtext] into a rich-text editor. The textarea stays the form's field: what is typed is
// written back to it on every change, and without JavaScript it holds the HTML itself.
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { cleanPasted } from './paste.js';
import { createToolbar } from './toolbar.js';

// The schema is the list of allowed elements; whatever else a paste brings is dropped by it, after paste.js has made sense of
// what comes from word processors.
// The server sanitises all the same.
const EXTENSIONS = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    dropcursor: false,
    horizontalRule: false,
    strike: false,
    trailingNode: false,
    underline: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
];

document.querySelectorAll('textarea[data-richtext]').forEach(upgrade);

function upgrade(textarea) {
  const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
  const frame = document.createElement('div');
  frame.className = 'ip-editor';
  const editor = new Editor({
    element: frame,
    extensions: EXTENSIONS,
    content: textarea.value,
    // A strict Content-Security-Policy forbids the style element; portal.css holds the few rules instead.
    injectCSS: false,
    editorProps: { attributes: textboxAttributes(textarea, label), transformPastedHTML: cleanPasted },
    onUpdate: () => {
      textarea.value = editor.isEmpty ? '' : editor.getHTML();
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  const toolbar = createToolbar(editor, textarea.dataset, textarea.id);
  frame.prepend(toolbar.element);
  editor.view.dom.addEventListener('keydown', toolbar.shortcut);
  // Links of the error summary name the field's id, so it moves to what can be focused now.
  const id = textarea.id;
  textarea.id = `${id}-html`;
  textarea.hidden = true;
  textarea.required = false;
  editor.view.dom.id = id;
  label?.addEventListener('click', () => editor.commands.focus());
  textarea.after(frame);
}

function textboxAttributes(textarea, label) {
  const attributes = { role: 'textbox', 'aria-multiline': 'true', class: 'ip-editor__text ip-prose' };
  if (label) {
    label.id ||= `${textarea.id}-label`;
    attributes['aria-labelledby'] = label.id;
  }
  for (const name of ['aria-describedby', 'aria-invalid']) {
    if (textarea.hasAttribute(name)) {
      attributes[name] = textarea.getAttribute(name);
    }
  }
  if (textarea.required) {
    attributes['aria-required'] = 'true';
  }
  return attributes;
}

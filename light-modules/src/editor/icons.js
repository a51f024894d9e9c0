// Small line drawings on a 24 x 24 grid; headings and the paragraph are written out.

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h8M6 19h8M14 5l-4 14',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1',
  bulletList: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
  orderedList: 'M10 6h10M10 12h10M10 18h10M4 4.5l1.5-.5v5M4 15.5c.5-1 2.8-1 2.8.4 0 1.1-2.8 2.1-2.8 3.6h3',
  blockquote: 'M5 5v14M9 8h11M9 12h11M9 16h7',
  undo: 'M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-2',
  redo: 'M15 6l5 5-5 5M20 11H10a5 5 0 0 0 0 10h2',
};

const TEXTS = { paragraph: '¶', heading2: 'H2', heading3: 'H3', heading4: 'H4' };

export function icon(name) {
  if (TEXTS[name]) {
    const text = document.createElement('span');
    text.setAttribute('aria-hidden', 'true');
    text.textContent = TEXTS[name];
    return text;
  }
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

// What comes from Word, Outlook or Google Docs, turned into what editors may write. The schema drops what it does not know;
// here is what would get lost or go wrong by that alone: lists that are none, headings, empty lines, styles that mean
// something. What was copied in the editor itself stays as it is.

const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table';
const LARGEST_HEADING = 2;
const SMALLEST_HEADING = 4;
const BULLET = /^\s*[•·▪◦‣●○■\uf0b7\uf0a7\uf0d8\-–—][\s\u00a0]+/;
const NUMBER = /^\s*\(?(\d{1,3}|[a-z])[.)][\s\u00a0]+/i;
// 1. 1.2. a) iv.
const WORD_NUMBER = /^\(?(\d+(\.\d+)*|[a-z]|[ivxlcdm]+)[.)]/i;
const LINK = /^(https?:|mailto:|tel:|\/)/i;

export function cleanPasted(html) {
  if (html.includes('data-pm-slice')) {
    return html;
  }
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  removeNoise(body);
  wordLists(body);
  typedLists(body);
  meaningfulStyles(body);
  headings(body);
  links(body);
  plainAttributes(body);
  blanks(body);
  return body.innerHTML;
}

/** Our content policy forbids styles in pages, and the browser would not read them to us: here they are mere data. */
function withoutStyles(html) {
  return html.replace(/<style[^]*?<\/style>/gi, '').replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

function style(element) {
  return element.dataset.style ?? '';
}

function removeNoise(body) {
  const comments = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) {
    found.push(comments.currentNode);
  }
  found.forEach(comment => comment.remove());
  body.querySelectorAll('style, script, meta, link, title, xml, img, object, svg').forEach(element => element.remove());
  // Word's own elements (o:p, w:sdt, st1:place), and Google's bold around everything that is not bold
  body.querySelectorAll('*').forEach(element => {
    if (element.tagName.includes(':') || element.id.startsWith('docs-internal-guid')) {
      unwrap(element);
    }
  });
}

/** Word writes a list as paragraphs that name their list and level in a style, with the bullet as text. */
function wordLists(body) {
  const isItem = element => /mso-list:\s*l\d+\s+level\d+/i.test(style(element)) && element.tagName === 'P';
  runs(body, isItem).forEach(items => {
    const stack = [];
    const place = items[0];
    items.forEach(item => {
      const level = Number(style(item).match(/level(\d+)/i)[1]);
      const marker = takeMarker(item);
      const kind = WORD_NUMBER.test(marker) ? 'ol' : 'ul';
      while (stack.length && stack.at(-1).level > level) {
        stack.pop();
      }
      if (!stack.length || stack.at(-1).level < level || (stack.length === 1 && stack[0].kind !== kind)) {
        if (stack.length && stack.at(-1).level === level) {
          stack.pop();
        }
        const list = document.createElement(kind);
        const parent = stack.at(-1)?.list.lastElementChild;
        parent ? parent.append(list) : place.before(list);
        stack.push({ level, kind, list });
      }
      stack.at(-1).list.append(listItem(item));
    });
    items.forEach(item => item.remove());
  });
}

function takeMarker(item) {
  const ignored = [...item.querySelectorAll('span')].find(span => /mso-list:\s*ignore/i.test(style(span)));
  const marker = ignored?.textContent ?? item.textContent.match(BULLET)?.[0] ?? item.textContent.match(NUMBER)?.[0] ?? '';
  ignored ? ignored.remove() : cut(item, marker.length);
  return marker.replaceAll('\u00a0', ' ').trim();
}

/** Paragraphs that begin with a bullet or count on from 1 or a; one alone may be anything. */
function typedLists(body) {
  const isBullet = element => isParagraph(element) && BULLET.test(element.textContent);
  const isNumber = element => isParagraph(element) && NUMBER.test(element.textContent);
  runs(body, isBullet).filter(items => items.length > 1).forEach(items => toList(items, 'ul', BULLET));
  runs(body, isNumber).filter(countsOn).forEach(items => toList(items, 'ol', NUMBER));
}

function countsOn(items) {
  const values = items.map(item => item.textContent.match(NUMBER)[1].toLowerCase());
  const numbers = values.map(value => (/\d/.test(value) ? Number(value) : value.charCodeAt(0) - 96));
  return items.length > 1 && numbers.every((number, index) => number === index + 1);
}

function toList(items, kind, marker) {
  const list = document.createElement(kind);
  items[0].before(list);
  items.forEach(item => {
    cut(item, item.textContent.match(marker)[0].length);
    list.append(listItem(item));
    item.remove();
  });
}

/** Bold and italic that only a style says. */
function meaningfulStyles(body) {
  body.querySelectorAll('span, font').forEach(span => {
    const isBold = /font-weight:\s*(bold|[6-9]00)/i.test(style(span));
    const isItalic = /font-style:\s*italic/i.test(style(span));
    let inner = span;
    for (const [name, wanted] of [['strong', isBold], ['em', isItalic]]) {
      if (wanted) {
        const element = document.createElement(name);
        element.append(...inner.childNodes);
        inner.append(element);
        inner = element;
      }
    }
    unwrap(span);
  });
  body.querySelectorAll('b, strong').forEach(bold => /font-weight:\s*(normal|[1-4]00)/i.test(style(bold)) && unwrap(bold));
}

/** A page has its heading already: the largest one pasted becomes H2, the others keep their distance to it. */
function headings(body) {
  body.querySelectorAll('p.MsoTitle').forEach(title => rename(title, 'h1'));
  body.querySelectorAll('p.MsoSubtitle').forEach(title => rename(title, 'h2'));
  const all = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const largest = Math.min(...all.map(heading => Number(heading.tagName[1])));
  all.forEach(heading => {
    heading.querySelectorAll('b, strong').forEach(unwrap);
    const level = Number(heading.tagName[1]) + Math.max(0, LARGEST_HEADING - largest);
    rename(heading, `h${Math.min(SMALLEST_HEADING, level)}`);
  });
}

/** Bookmarks, footnotes and files on somebody's disk lead nowhere. */
function links(body) {
  body.querySelectorAll('a').forEach(link => LINK.test(link.getAttribute('href') ?? '') || unwrap(link));
}

function plainAttributes(body) {
  body.querySelectorAll('*').forEach(element => {
    [...element.attributes].filter(({ name }) => name !== 'href').forEach(({ name }) => element.removeAttribute(name));
  });
}

/** Blanks that only move text to the right, and lines that only keep a distance. */
function blanks(body) {
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = texts.currentNode.data.replace(/[ \t\r\n\u00a0]{2,}/g, ' ').replace(/[\r\n\t]/g, ' ');
  }
  [...body.querySelectorAll('p, h1, h2, h3, h4, li, div')].reverse().forEach(block => {
    if (!block.textContent.replaceAll('\u00a0', ' ').trim()) {
      block.remove();
    }
  });
}

/** Neighbours of which each fits, as lists of elements. */
function runs(body, fits) {
  const found = [];
  body.querySelectorAll('p, div').forEach(element => {
    if (!fits(element)) {
      return;
    }
    const run = found.at(-1);
    run?.at(-1) === element.previousElementSibling && run ? run.push(element) : found.push([element]);
  });
  return found;
}

function isParagraph(element) {
  return !element.querySelector(BLOCKS);
}

/** In a list of its own kind of element, so that a nested list may follow. */
function listItem(paragraph) {
  const item = document.createElement('li');
  const text = document.createElement('p');
  text.append(...paragraph.childNodes);
  item.append(text);
  return item;
}

/** Removes so many characters from the beginning of the text. */
function cut(element, length) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = length;
  while (left > 0 && texts.nextNode()) {
    const taken = Math.min(left, texts.currentNode.data.length);
    texts.currentNode.data = texts.currentNode.data.slice(taken);
    left -= taken;
  }
}

function rename(element, name) {
  if (element.tagName.toLowerCase() !== name) {
    const other = document.createElement(name);
    other.append(...element.childNodes);
    element.replaceWith(other);
  }
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

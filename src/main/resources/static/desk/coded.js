// Coded text, as docs/model.md has it, in the page: {1}, {/1} and {2/} are chips that nobody types by hand.
const CODE = /(?<!\\)(\\*)\{(\/?)(\d{1,6})(\/?)\}/gu;

/** Text and codes in order: strings, and {code: '{1}'} for codes. */
export function parts(coded) {
  const found = [];
  let plain = '';
  let from = 0;
  for (const match of coded.matchAll(CODE)) {
    plain += coded.slice(from, match.index);
    from = match.index + match[0].length;
    const isCode = match[1] === '' && !(match[2] && match[4]) && Number(match[3]) > 0;
    if (isCode) {
      if (plain) found.push(plain);
      plain = '';
      found.push({ code: match[0] });
    } else {
      plain += match[1] === '' ? match[0] : match[0].slice(1);
    }
  }
  plain += coded.slice(from);
  if (plain) found.push(plain);
  return found;
}

/** Plain text as coded text: what looks like a code is escaped. */
export const escape = plain => plain.replace(CODE, match => '\\' + match);

export const codes = coded => parts(coded).filter(part => part.code).map(part => part.code);

/** The codes of one text that another lacks, each as often as it is missing. */
export function missing(source, target) {
  const there = codes(target);
  return codes(source).filter(code => {
    const at = there.indexOf(code);
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

export function chip(code) {
  const span = document.createElement('span');
  span.className = 'chip';
  span.dir = 'ltr';
  span.contentEditable = 'false';
  span.dataset.code = code;
  const number = code.replace(/\D/gu, '');
  span.textContent = code.startsWith('{/') ? `◂${number}` : code.endsWith('/}') ? number : `${number}▸`;
  return span;
}

const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff]/u;
const NAMES = { '\u00a0': '⍽', '\u202f': '⍽', '\u00ad': '¬', '\u200b': '·', '\u200c': '|', '\u200d': '∣', '\u200e': '→', '\u200f': '←' };

/** Draws invisible characters where somebody wants to see them; only in text that nobody edits. */
function drawn(text) {
  const piece = document.createDocumentFragment();
  for (const part of text.split(new RegExp(`(${INVISIBLE.source})`, 'u'))) {
    if (part.length === 1 && INVISIBLE.test(part)) {
      const mark = document.createElement('span');
      mark.className = 'unseen';
      mark.dataset.shown = NAMES[part] ?? '⋄';
      mark.title = 'U+' + part.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
      mark.textContent = part;
      piece.append(mark);
    } else if (part) {
      piece.append(part);
    }
  }
  return piece;
}

/** Shows a coded text in an element; nothing in it is ever taken for markup. */
export function show(element, coded, editable = false) {
  element.replaceChildren(...parts(coded).map(part => (part.code ? chip(part.code) : editable ? part : drawn(part))));
}

/** What an editor holds, as coded text. */
export function read(element) {
  let coded = '';
  let plain = '';
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      plain += node.data;
    } else if (node.nodeType === Node.ELEMENT_NODE && node.dataset.code) {
      coded += escape(plain) + node.dataset.code;
      plain = '';
    } else if (node.nodeName === 'BR') {
      // the browser's own, at the end of an empty line
    } else {
      node.childNodes.forEach(walk);
    }
  };
  element.childNodes.forEach(walk);
  return coded + escape(plain.replace(/\r?\n/gu, ' '));
}

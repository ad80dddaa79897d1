// The rows of the desk. One of them is open: its target is an editor, with its buttons beneath. The browser lays out only
// those that are in sight.
import { chip, show } from './coded.js';
import { fill, word } from './words.js';

const GLYPHS = { open: '○', filled: '◇', draft: '◐', translated: '●', reviewed: '✓', approved: '✓✓', rejected: '↩', revised: '△' };
const STATES = Object.keys(GLYPHS);

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

const button = (act, phrase, press, first = false) => {
  const made = element('button', first ? 'first' : '', word(phrase));
  made.type = 'button';
  made.dataset.act = act;
  if (press) {
    const key = element('kbd', '', press);
    key.dir = 'ltr';
    made.append(' ', key);
  }
  return made;
};

export class Grid {
  constructor(place, locale) {
    this.place = place;
    this.locale = locale;
    this.rows = [];
    this.byId = new Map();
  }

  row(id) {
    return this.byId.get(id);
  }

  element(id) {
    return this.elements?.get(id);
  }

  fill(rows, stateOf, textOf) {
    this.rows = rows;
    this.byId = new Map(rows.map(row => [row.id, row]));
    this.elements = new Map();
    const all = document.createDocumentFragment();
    for (const row of rows) {
      const made = this.made(row, stateOf(row), textOf(row));
      this.elements.set(row.id, made);
      all.append(made);
    }
    this.place.replaceChildren(all);
    this.place.removeAttribute('aria-busy');
  }

  made(row, state, text) {
    const made = element('div', `row role-${row.role.replace(/\W/gu, '')}${row.begins ? ' begins' : ''}`);
    made.setAttribute('role', 'listitem');
    made.dataset.id = row.id;
    made.tabIndex = -1;
    const number = element('span', 'no', String(row.number));
    const glyph = element('span', 'glyph');
    glyph.setAttribute('aria-hidden', 'true');
    const source = element('div', 'source');
    Object.assign(source, { lang: 'en', dir: 'ltr' });
    if (row.former) this.changed(source, row.former);
    else show(source, row.source);
    const target = element('div', 'target');
    Object.assign(target, { lang: this.locale.tag, dir: this.locale.dir });
    this.write(target, row, text);
    made.append(element('div', 'gutter', number, glyph), source, target, element('div', 'foot', element('span', 'state')));
    this.marked(made, row, state);
    return made;
  }

  write(target, row, text) {
    if (row.carried) {
      target.textContent = '↑';
      target.classList.add('quiet');
    } else {
      show(target, text);
    }
  }

  /** The source with what a correction took out and put in. */
  changed(source, pieces) {
    source.replaceChildren(...pieces.map(({ side, text }) => {
      const shown = side === 'both' ? document.createElement('span') : document.createElement(side === 'former' ? 'del' : 'ins');
      show(shown, text);
      return shown;
    }));
  }

  mark(row, state) {
    this.marked(this.element(row.id), row, state);
  }

  marked(made, row, state) {
    made.classList.remove(...STATES);
    made.classList.add(state);
    made.querySelector('.glyph').textContent = GLYPHS[state] ?? '○';
    const said = made.querySelector('.state');
    const score = state === 'filled' && row.score ? ` ${row.score}` : '';
    said.textContent = `${word(`state.${state}`)}${score}${row.waiting ? ` · ? ${row.waiting}` : ''}`;
    said.className = `state ${state}`;
    made.setAttribute('aria-label', fill(word('segment'), { n: row.number, all: this.rows.length, state: word(`state.${state}`) }));
  }

  refresh(row, stateOf, textOf) {
    const old = this.element(row.id);
    const made = this.made(row, stateOf(row), textOf(row));
    made.hidden = old.hidden;
    old.replaceWith(made);
    this.elements.set(row.id, made);
  }

  /** Opens a row; answers its editor, or nothing where nobody may write there. */
  open(row, may, textOf) {
    const made = this.element(row.id);
    made.classList.add('active');
    made.hidden = false;
    made.append(element('div', 'tray'), element('div', 'actions'), element('div', 'beside'));
    this.actions(row, may);
    made.scrollIntoView({ block: 'nearest' });
    if (!may.translate || row.state === 'approved' || row.carried) {
      made.tabIndex = 0;
      return undefined;
    }
    const editor = made.querySelector('.target');
    show(editor, textOf(row), true);
    editor.contentEditable = 'true';
    editor.spellcheck = true;
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-multiline', 'true');
    editor.setAttribute('aria-label', fill(word('target'), { n: row.number }));
    return editor;
  }

  actions(row, may) {
    const buttons = [];
    const open = row.state !== 'approved' && !row.carried;
    if (may.translate && open) {
      buttons.push(row.state === 'revised' ? button('still', 'stillCorrect', 'Ctrl+Shift+Y', true) : button('confirm', 'confirm', 'Ctrl+Enter', true));
      if (row.typed) buttons.push(button('giveUp', 'giveUp'));
    }
    if (may.review && open && row.target) buttons.push(button('review', 'review', 'Ctrl+Shift+Enter'), button('reject', 'reject'));
    if (may.approve && row.state === 'approved') buttons.push(button('reopen', 'reopen'));
    buttons.push(button('note', 'addNote', 'Ctrl+M'));
    this.element(row.id)?.querySelector('.actions')?.replaceChildren(...buttons);
  }

  close(row, stateOf, textOf) {
    this.refresh(row, stateOf, textOf);
  }

  tray(id, codes, insert) {
    const tray = this.element(id)?.querySelector('.tray');
    if (!tray) return;
    tray.replaceChildren(...(codes.length ? [element('span', 'small', word('missingCodes'))] : []), ...codes.map(code => {
      const made = element('button', 'code-button', chip(code));
      made.type = 'button';
      made.addEventListener('mousedown', event => event.preventDefault());
      made.addEventListener('click', () => insert(code));
      return made;
    }));
  }

  beside(id, notes) {
    this.element(id)?.querySelector('.beside')?.replaceChildren(...notes);
  }

  /** A text beside the row, with what can be done about it. */
  note(kind, sentence, coded, actions) {
    const note = element('div', `aside ${kind}`, element('p', 'small', sentence));
    if (coded) {
      const text = element('p', 'says');
      Object.assign(text, { lang: this.locale.tag, dir: this.locale.dir });
      show(text, coded);
      note.append(text);
    }
    for (const [label, act] of actions) {
      const made = element('button', '', label);
      made.type = 'button';
      made.addEventListener('click', act);
      note.append(made, ' ');
    }
    return note;
  }

  claims(claims) {
    this.place.querySelectorAll('.claim').forEach(claim => claim.remove());
    for (const [id, sentence] of claims) this.element(id)?.querySelector('.foot')?.append(element('span', 'claim small', sentence));
  }

  only(wanted) {
    for (const row of this.rows) this.element(row.id).hidden = Boolean(wanted) && !wanted(row);
  }

  /** Dims what does not say this; answers how many rows do. */
  find(text, textOf) {
    const wanted = text.toLocaleLowerCase();
    let found = 0;
    for (const row of this.rows) {
      const says = wanted === '' || `${row.source}\n${textOf(row)}`.toLocaleLowerCase().includes(wanted);
      this.element(row.id).classList.toggle('dim', !says);
      if (says && found++ === 0 && wanted) this.element(row.id).scrollIntoView({ block: 'center' });
    }
    return found;
  }

  /** The first row whose text is in a block of the edition. */
  holding(block, textOf) {
    const plain = row => (textOf(row) || row.source).replace(/\{\/?\d+\/?\}/gu, '');
    return this.rows.find(row => !row.carried && plain(row) && block.includes(plain(row)));
  }
}

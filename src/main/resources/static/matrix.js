// The matrix: draws the cells, keeps them as they are on the server, and is walked with the arrow keys.
import { send } from './frame.js';

const main = document.querySelector('main.matrix');
const by = id => document.getElementById(id);
const words = new Map();
document.querySelectorAll('#words dt').forEach(term => words.set(term.textContent, term.nextElementSibling.textContent));
const word = (key, values = {}) => (words.get(key) ?? key).replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);

const GLYPHS = { waiting: '○', translating: '◐', 'in-review': '●', ready: '◎', scheduled: '◷', published: '✓', behind: '△', failed: '✕', withdrawn: '▬' };
const DOTS = { queued: '○', sending: '◌', sent: '●', acknowledged: '●', superseded: '●', cancelled: '–', failed: '✕' };
const mine = new Set((main.dataset.mine ?? '').split(' ').filter(Boolean));
const names = new Intl.DisplayNames([main.dataset.ui], { type: 'language' });
const percent = new Intl.NumberFormat(main.dataset.ui, { style: 'percent' });

document.querySelectorAll('.legend [data-state]').forEach(sign => { sign.textContent = GLYPHS[sign.dataset.state]; });

const FILTERS = {
  all: () => true,
  mine: (row, tag, cell) => mine.has(tag) && cell && cell.left > 0,
  behind: (row, tag, cell) => cell?.state === 'behind',
  failed: (row, tag, cell) => cell?.state === 'failed',
  review: (row, tag, cell) => cell?.state === 'in-review',
  scheduled: row => row.hold,
};

let matrix;
let place = { row: 0, column: 0 };

async function load() {
  const answer = await send('/workbench/statements/cells').catch(() => undefined);
  if (!answer) return location.assign('/login?to=%2Fworkbench%2Fstatements');
  if (answer.ok) {
    matrix = await answer.json();
    draw();
  }
}

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

function shownRows() {
  const filter = location.hash.slice(1);
  const wanted = FILTERS[filter] ?? FILTERS.all;
  const text = by('find').value.toLocaleLowerCase();
  return matrix.rows.filter(row =>
    `${row.title} ${row.statement}`.toLocaleLowerCase().includes(text) &&
    (!FILTERS[filter] || filter === 'all' || matrix.columns.some(({ tag }) => wanted(row, tag, row.cells?.[tag]))));
}

function draw() {
  document.querySelectorAll('#filters a').forEach(link =>
    link.toggleAttribute('aria-current', link.hash === (location.hash || '#all')));
  const rows = shownRows();
  const held = document.activeElement?.closest('#scroll') !== null;
  if (rows.length === 0) return nothing();
  const head = element('tr', '', Object.assign(element('th', 'first', word('statement')), { scope: 'col' }));
  for (const { tag } of matrix.columns) {
    const name = element('abbr', '', tag);
    name.title = names.of(tag);
    head.append(Object.assign(element('th', '', name), { scope: 'col' }));
  }
  const body = document.createDocumentFragment();
  rows.forEach((row, at) => body.append(drawnRow(row, at)));
  const table = element('table', 'cells', element('thead', '', head), element('tbody', '', body));
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', document.querySelector('h1').textContent);
  const { scrollLeft, scrollTop } = by('scroll');
  by('scroll').replaceChildren(table);
  by('scroll').scrollTo(scrollLeft, scrollTop);
  place = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, matrix.columns.length) };
  go(place, held);
}

function drawnRow(row, at) {
  const link = element('a', 'title', row.title);
  link.href = `/workbench/statements/${encodeURIComponent(row.statement)}`;
  Object.assign(link, { lang: 'en', dir: 'ltr', tabIndex: -1 });
  const first = element('th', 'first', link, ' ', element('span', 'small quiet', `r${row.revision}`));
  first.scope = 'row';
  if (row.hold) first.append(' ', element('span', 'state scheduled', `◷ ${word('embargo', { until: row.hold })}`));
  const made = element('tr', '', first);
  matrix.columns.forEach(({ tag }, column) => made.append(drawnCell(row, tag, row.cells?.[tag], at, column + 1)));
  return made;
}

function drawnCell(row, tag, cell, at, column) {
  const made = element('td', cell ? `cell ${cell.state}` : 'cell');
  made.setAttribute('role', 'gridcell');
  made.tabIndex = -1;
  Object.assign(made.dataset, { row: at, column, statement: row.statement, tag });
  if (!cell) {
    made.append(element('span', 'hidden', word('noDraft')));
    return made;
  }
  const open = mine.has(tag) ? element('a', 'sign') : element('span', 'sign');
  if (mine.has(tag)) {
    open.href = `/workbench/desk/${encodeURIComponent(row.statement)}/${tag}`;
    open.tabIndex = -1;
  }
  const glyph = element('span', 'glyph', GLYPHS[cell.state]);
  glyph.setAttribute('aria-hidden', 'true');
  const figure = ['published', 'withdrawn', 'failed', 'scheduled', 'ready'].includes(cell.state) ? '' : percent.format((cell.percent ?? 0) / 100);
  open.append(glyph, ' ', figure, element('span', 'hidden', word('cell', { language: names.of(tag), state: word(`state.${cell.state}`) })));
  made.append(open);
  if (cell.shown && cell.shown < row.revision) made.append(element('span', 'badge', word('behind', { shown: cell.shown, revision: row.revision })));
  if (cell.channels?.length) {
    const dots = element('span', 'dots', cell.channels.map(state => DOTS[state] ?? '·').join(''));
    dots.title = cell.channels.join(', ');
    made.append(dots);
  }
  made.title = `${word(`state.${cell.state}`)}${cell.left ? ` · ${word('left', { n: cell.left })}` : ''}`;
  return made;
}

function nothing() {
  const none = element('p', 'empty', word(matrix.rows.length === 0 ? 'none' : 'noResult'));
  if (matrix.rows.length > 0) {
    const all = element('a', 'button', word('dropFilter', { n: matrix.rows.length }));
    all.href = '#all';
    all.addEventListener('click', () => { by('find').value = ''; });
    none.append(' ', all);
  }
  by('scroll').replaceChildren(none);
}

const cellAt = ({ row, column }) => by('scroll').querySelector('tbody')?.rows[row]?.cells[column];

function go(to, focus) {
  const cell = cellAt(to);
  if (!cell) return;
  by('scroll').querySelectorAll('[tabindex="0"]').forEach(old => { old.tabIndex = -1; });
  place = to;
  const target = to.column === 0 ? cell.querySelector('a') : cell;
  target.tabIndex = 0;
  if (focus) target.focus();
}

by('scroll').addEventListener('keydown', event => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, forward], ArrowLeft: [0, -forward] }[event.key];
  if (step) {
    event.preventDefault();
    go({ row: place.row + step[0], column: place.column + step[1] }, true);
  } else if (event.key === 'Enter' && place.column > 0) {
    event.preventDefault();
    (cellAt(place).querySelector('a') ?? by('scroll').querySelectorAll('tbody tr')[place.row].querySelector('a')).click();
  } else if (['p', 'w'].includes(event.key)) {
    event.preventDefault();
    location.assign(`${by('scroll').querySelectorAll('tbody tr')[place.row].querySelector('a').href}#${event.key === 'p' ? 'publish' : 'withdraw'}`);
  }
});
by('scroll').addEventListener('focusin', event => {
  const cell = event.target.closest('td, th');
  const row = cell?.parentElement;
  if (row?.parentElement.tagName === 'TBODY') place = { row: row.sectionRowIndex, column: cell.cellIndex };
});
document.addEventListener('keydown', event => {
  if (event.key === '/' && !/^(?:input|textarea|select)$/iu.test(event.target.tagName)) {
    event.preventDefault();
    by('find').focus();
  }
});
by('find').addEventListener('input', draw);
by('find').form.addEventListener('submit', event => event.preventDefault());
window.addEventListener('hashchange', draw);

function listen() {
  const events = new EventSource('/workbench/statements/events');
  events.addEventListener('changed', load);
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
}

await load();
listen();

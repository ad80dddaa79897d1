// The desk: shows a draft, one row of which is an editor, and hands what is typed on: to this device at once, to the server
// with the next pause.
import { Expired, send, sendJson } from '../frame.js';
import { chip, missing, parts, read, show } from './coded.js';
import { Grid } from './grid.js';
import { Journal } from './journal.js';
import { fill, say, word } from './words.js';
import { Preview } from './preview.js';
import { ask } from './ask.js';

const PAUSE = 1000;
const RETRY = 5000;
const HERE = 10_000;

const main = document.querySelector('main.desk');
const address = main.dataset.address;
const by = id => document.getElementById(id);
const flag = name => main.dataset[name] === 'true';
const may = { translate: flag('translates'), review: flag('reviews'), approve: flag('approves') };
const locale = { tag: main.dataset.locale, dir: main.dataset.dir };
const journal = new Journal(main.dataset.login, main.dataset.draft.replace(/\/r\d+\//u, '/'));
const grid = new Grid(by('grid'), locale);
const preview = new Preview(by('preview'), by('page'), by('look'), () => sendJson(`${address}/preview`, { revision, typed: typing() }));

let revision = Number(main.dataset.revision);
let active;
let editor;
let lastMatch = 0;
const timers = new Map();
const unsaved = new Set();
const conflicts = new Map();

// ---- what is shown

const at = segment => `${address}/${encodeURIComponent(segment)}`;
const textOf = row => row.typed?.target ?? row.target ?? '';
const stateOf = row => (row.typed && row.state !== 'approved' ? 'draft' : row.state);
const needsWork = row => !row.carried && !['translated', 'reviewed', 'approved'].includes(stateOf(row));
const typing = () => Object.fromEntries(grid.rows.filter(row => row.typed).map(row => [row.id, row.typed.target]));

async function load() {
  const answer = await guarded(() => send(`${address}/rows`));
  if (!answer?.ok) return;
  const board = await answer.json();
  revision = board.revision;
  grid.fill(board.rows, stateOf, textOf);
  by('corrected').hidden = true;
  document.querySelector('.pair span').textContent = `EN r${revision}`;
  for (const [segment, kept] of journal.all()) restore(segment, kept);
  homeless(board.homeless ?? []);
  progress();
  const wanted = grid.row(decodeURIComponent(location.hash.slice(1))) ?? grid.rows.find(needsWork) ?? grid.rows[0];
  if (wanted) activate(wanted.id, { focus: true });
  else by('grid').textContent = word('nothingHere');
  flush();
}

/** What this device has and the server has not: it goes back into the editor, and what the server has stays beside it. */
function restore(segment, kept) {
  const row = grid.row(segment);
  if (!row || kept.text === textOf(row)) {
    if (row) journal.forget(segment);
    return;
  }
  if (row.typed && row.typed.savedAt > kept.at) conflicts.set(segment, { text: row.typed.target, saves: row.typed.saves });
  row.typed = { target: kept.text, base: kept.base ?? row.version, saves: row.typed?.saves ?? 0 };
  row.wantsConfirm = kept.confirm;
  unsaved.add(segment);
  grid.refresh(row, stateOf, textOf);
}

function homeless(texts) {
  document.querySelectorAll('.homeless').forEach(note => note.remove());
  for (const text of texts) {
    const note = document.createElement('div');
    note.className = 'homeless told';
    const says = document.createElement('p');
    says.textContent = word('homeless');
    const typed = document.createElement('p');
    Object.assign(typed, { lang: locale.tag, dir: locale.dir });
    show(typed, text.target);
    note.append(says, typed);
    by('grid').before(note);
  }
}

function progress() {
  const words = { all: 0 };
  for (const row of grid.rows) {
    if (row.carried) continue;
    const count = Math.max(1, row.source.split(/\s+/u).length);
    words[stateOf(row)] = (words[stateOf(row)] ?? 0) + count;
    words.all += count;
  }
  const bar = by('progress');
  bar.replaceChildren();
  for (const state of ['approved', 'reviewed', 'translated', 'draft', 'filled', 'revised', 'rejected', 'open']) {
    if (!words[state]) continue;
    const part = document.createElement('span');
    part.className = `state ${state}`;
    part.append(`${word(`state.${state}`)} ${new Intl.NumberFormat(main.dataset.ui, { style: 'percent' }).format(words[state] / words.all)}`);
    bar.append(part);
  }
}

// ---- the active row

function activate(segment, { focus = false } = {}) {
  const row = grid.row(segment);
  if (!row) return;
  if (active === segment) {
    if (focus) editor?.focus();
    return;
  }
  leave();
  active = segment;
  lastMatch = 0;
  history.replaceState(null, '', `#${encodeURIComponent(segment)}`);
  editor = grid.open(row, may, textOf);
  if (editor) {
    editor.addEventListener('input', typed);
    editor.addEventListener('blur', () => save(segment));
    editor.addEventListener('paste', paste);
    editor.addEventListener('copy', copy);
    editor.addEventListener('cut', copy);
    editor.addEventListener('beforeinput', event => {
      if (['insertParagraph', 'insertLineBreak'].includes(event.inputType)) event.preventDefault();
    });
  }
  tray();
  beside(row);
  if (focus) (editor ?? grid.element(segment)).focus();
  by('voice').textContent = announce(row);
  helps(segment);
  present(false);
  preview.follow(parts(textOf(row)).filter(part => typeof part === 'string').join(''));
}

const announce = row =>
  fill(word('segment'), { n: row.number, all: grid.rows.length, state: word(`state.${stateOf(row)}`) });

function leave() {
  if (!active) return;
  save(active);
  const row = grid.row(active);
  active = undefined;
  editor = undefined;
  if (row) grid.close(row, stateOf, textOf);
}

function typed() {
  const row = grid.row(active);
  const text = read(editor);
  row.typed = { target: text, base: row.typed?.base ?? row.version, saves: row.typed?.saves ?? 0 };
  row.wantsConfirm = false;
  const kept = journal.keep(active, text, row.typed.base);
  unsaved.add(active);
  status(kept ? 'unsaved' : 'saving');
  grid.mark(row, stateOf(row));
  tray();
  clearTimeout(timers.get(active));
  const segment = active;
  timers.set(segment, setTimeout(() => save(segment), PAUSE));
  if (!typed.told || Date.now() - typed.told > HERE) {
    typed.told = Date.now();
    present(true);
  }
}

function tray() {
  const row = grid.row(active);
  if (!row || !editor) return;
  grid.tray(active, missing(row.source, read(editor)), code => insertNodes([{ code }]));
}

function beside(row) {
  const notes = [];
  const conflict = conflicts.get(row.id);
  if (conflict) {
    notes.push(grid.note('conflict', say('conflict'), conflict.text, [
      [word('keepMine'), () => keepMine(row)],
      [word('takeTheirs'), () => takeTheirs(row, conflict.text)],
    ]));
  }
  for (const other of row.others ?? []) {
    notes.push(grid.note('other', fill(word('otherTyped'), { who: other.author }), other.target, []));
  }
  if (row.verdict?.reason) notes.push(grid.note('rejected', fill(word('rejectedBecause'), { who: row.verdict.reviewer, why: row.verdict.reason }), '', []));
  grid.beside(row.id, notes);
}

function keepMine(row) {
  const conflict = conflicts.get(row.id);
  conflicts.delete(row.id);
  row.typed = { target: textOf(row), base: conflict.version ?? row.version, saves: conflict.saves ?? row.typed?.saves ?? 0 };
  unsaved.add(row.id);
  beside(row);
  save(row.id);
  editor?.focus();
}

function takeTheirs(row, text) {
  const conflict = conflicts.get(row.id);
  conflicts.delete(row.id);
  row.typed = { target: text, base: conflict.version ?? row.version, saves: conflict.saves ?? row.typed?.saves ?? 0 };
  journal.keep(row.id, text, row.typed.base);
  unsaved.add(row.id);
  if (active === row.id) {
    show(editor, text, true);
    tray();
  }
  beside(row);
  save(row.id);
  editor?.focus();
}

// ---- handing on

/** Runs something that asks the server; tells what is wrong where it cannot. */
async function guarded(asking) {
  try {
    const answer = await asking();
    by('expired').hidden = true;
    return answer;
  } catch (failure) {
    if (failure instanceof Expired) {
      by('expired').hidden = false;
      status('unsaved');
    } else {
      status('offline');
      setTimeout(flush, RETRY);
    }
    return undefined;
  }
}

const saving = new Map();

/** One save of a segment at a time: the next waits, and takes what is typed by then. */
function save(segment) {
  clearTimeout(timers.get(segment));
  const running = saving.get(segment) ?? Promise.resolve();
  const next = running.then(() => saveNow(segment));
  saving.set(segment, next);
  return next;
}

async function saveNow(segment) {
  const row = grid.row(segment);
  if (!row?.typed || !unsaved.has(segment) || conflicts.has(segment) || !may.translate) return;
  const text = row.typed.target;
  status('saving');
  const answer = await guarded(() =>
    sendJson(`${at(segment)}/typed`, { revision, target: text, base: row.typed.base, known: row.typed.saves }, 'PUT'));
  if (!answer) return;
  if (answer.ok) {
    const kept = await answer.json();
    if (row.typed) row.typed.saves = kept.saves;
    if (row.typed?.target === text) unsaved.delete(segment);
    journal.forget(segment, text);
    status('saved');
    preview.stale();
  } else if (answer.status === 409) {
    const other = await answer.json();
    conflicts.set(segment, { text: other.target, saves: other.saves });
    if (active === segment) beside(row);
    status('unsaved');
  } else {
    status('problem', { why: answer.status });
  }
}

async function flush() {
  for (const segment of [...unsaved]) {
    const row = grid.row(segment);
    if (row?.wantsConfirm) await confirmRow(row);
    else await save(segment);
  }
}

async function confirmRow(row) {
  const text = textOf(row);
  clearTimeout(timers.get(row.id));
  journal.keep(row.id, text, row.typed?.base ?? row.version, true);
  unsaved.add(row.id);
  await saving.get(row.id);
  status('saving');
  const base = row.typed?.base ?? row.version;
  const answer = await guarded(() => sendJson(`${at(row.id)}/confirm`, { revision, target: text, base, known: 0 }));
  if (!answer) {
    row.wantsConfirm = true;
    return false;
  }
  if (answer.status === 404) {
    status('problem', { why: 404 });
    return false;
  }
  const result = await answer.json();
  if (answer.ok) {
    unsaved.delete(row.id);
    conflicts.delete(row.id);
    journal.forget(row.id);
    update(result.row);
    status('saved');
    return true;
  }
  row.wantsConfirm = false;
  if (answer.status === 409) {
    conflicts.set(row.id, { text: result.row.target ?? '', version: result.row.version });
    row.version = result.row.version;
  } else {
    grid.beside(row.id, [grid.note('problem', fill(word('problem'), { why: result.problem }), '', [])]);
    by('voice').textContent = fill(word('problem'), { why: result.problem });
    return false;
  }
  beside(row);
  by('voice').textContent = word('conflict');
  return false;
}

async function confirm() {
  const row = grid.row(active);
  if (!row || !may.translate || row.state === 'approved') return;
  if (editor) row.typed = { target: read(editor), base: row.typed?.base ?? row.version, saves: row.typed?.saves ?? 0 };
  if (await confirmRow(row)) {
    by('voice').textContent = word('confirmed');
    next(needsWork) || by('voice').append(` ${word('noMore')}`);
  }
}

async function giveUp() {
  const row = grid.row(active);
  if (!row?.typed) return;
  clearTimeout(timers.get(row.id));
  await saving.get(row.id);
  const answer = await guarded(() => sendJson(`${at(row.id)}/typed/end`, {}));
  if (!answer?.ok) return;
  unsaved.delete(row.id);
  conflicts.delete(row.id);
  journal.forget(row.id);
  update(await answer.json());
}

/** Shows a row as it is now; what somebody types there is left alone. */
function update(fresh) {
  const row = grid.row(fresh.id);
  if (!row) return;
  const kept = unsaved.has(row.id) ? row.typed : fresh.typed;
  Object.assign(row, { others: [], verdict: undefined, waiting: 0, score: 0 }, fresh);
  row.typed = kept;
  if (active === row.id && editor) {
    if (read(editor) !== textOf(row) && !unsaved.has(row.id)) show(editor, textOf(row), true);
    grid.mark(row, stateOf(row));
    grid.actions(row, may);
    tray();
    beside(row);
    if (row.state === 'approved' || editor.isContentEditable !== (may.translate && row.state !== 'approved')) reopenEditor(row);
  } else {
    grid.refresh(row, stateOf, textOf);
  }
  progress();
}

function reopenEditor(row) {
  const segment = row.id;
  active = undefined;
  editor = undefined;
  grid.close(row, stateOf, textOf);
  activate(segment, { focus: true });
}

function status(state, values = {}) {
  const time = new Intl.DateTimeFormat(main.dataset.ui, { timeStyle: 'short' }).format(new Date());
  const shown = fill(word(state), { time, ...values });
  const place = by('saved');
  place.dataset.state = state;
  if (place.textContent !== shown) place.textContent = shown;
}

// ---- moving about

function next(wanted = () => true, step = 1) {
  const rows = grid.rows;
  const from = rows.findIndex(row => row.id === active);
  for (let i = from + step; i >= 0 && i < rows.length; i += step) {
    if (!rows[i].carried && wanted(rows[i])) {
      activate(rows[i].id, { focus: true });
      return true;
    }
  }
  const again = step > 0 && wanted === needsWork && rows.find(row => wanted(row) && row.id !== active);
  if (again) activate(again.id, { focus: true });
  return Boolean(again);
}

// ---- into the editor

function insertNodes(pieces) {
  if (!editor?.isContentEditable) return;
  editor.focus();
  const holder = document.createElement('div');
  holder.append(...pieces.map(piece => (piece.code ? chip(piece.code) : piece)));
  document.execCommand('insertHTML', false, holder.innerHTML);
}

function replaceAll(coded) {
  if (!editor?.isContentEditable) return;
  editor.focus();
  getSelection().selectAllChildren(editor);
  insertNodes(parts(coded));
}

function insertMatch(number) {
  const button = by('panel').querySelector(`.insert[data-number="${number}"]`);
  if (!button) return;
  if (read(editor) === '' || lastMatch === number) replaceAll(button.dataset.text);
  else insertNodes(parts(button.dataset.text));
  lastMatch = number;
}

function paste(event) {
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain').replace(/\s*[\r\n]+\s*/gu, ' ');
  insertNodes(parts(text));
}

function copy(event) {
  const selection = getSelection();
  if (selection.isCollapsed) return;
  const holder = document.createElement('div');
  holder.append(selection.getRangeAt(0).cloneContents());
  event.clipboardData.setData('text/plain', read(holder));
  event.preventDefault();
  if (event.type === 'cut') document.execCommand('delete');
}

// ---- beside the text

let asked = 0;
async function helps(segment) {
  const mine = ++asked;
  const answer = await guarded(() => send(`${at(segment)}/panel`));
  if (mine !== asked) return;
  if (!answer?.ok) {
    by('panel').textContent = word('matchesFailed');
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  by('panel').replaceChildren(...page.body.children);
}

by('panel').addEventListener('click', async event => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.matches('.insert')) replaceAll(button.dataset.text);
  else if (button.matches('.term')) insertNodes([button.dataset.text]);
  else if (button.matches('.note')) note();
  else if (button.matches('.settle')) {
    await guarded(() => sendJson(`${address}/remarks/settle`, { revision, id: button.dataset.id }));
    helps(active);
  } else if (button.matches('.carry')) {
    const places = [...by('panel').querySelectorAll('.place:checked')].map(box => box.value);
    const answer = await guarded(() => sendJson(`${at(active)}/propagate`, { revision, places }));
    if (answer?.ok) by('voice').textContent = fill(word('carried'), { n: (await answer.json()).taken });
    helps(active);
  }
});

async function note() {
  const segment = active;
  const said = await ask(word('noteOn'), { options: [['onSource', word('noteOnSource')]] });
  if (!said) return;
  await guarded(() => sendJson(`${at(segment)}/remarks`, { revision, wording: said.text, onSource: said.onSource }));
  helps(segment);
}

async function judge(rejected) {
  const row = grid.row(active);
  if (!row || !may.review || row.state === 'approved' || !row.target) return;
  const said = rejected ? await ask(word('rejectWhy'), {}) : { text: '' };
  if (!said) return;
  const answer = await guarded(() => sendJson(`${at(row.id)}/verdict`, { revision, version: row.version, rejected, reason: said.text }));
  if (!answer || answer.status === 404) return;
  const result = await answer.json();
  if (result.row) update(result.row);
  if (answer.ok && !rejected) next(other => ['translated', 'rejected'].includes(other.state));
}

async function reopen() {
  const row = grid.row(active);
  const said = await ask(word('reopenWhy'), {});
  if (!said) return;
  const answer = await guarded(() => sendJson(`${at(row.id)}/reopen`, { revision, reason: said.text }));
  if (answer?.ok) update((await answer.json()).row);
}

by('approve')?.addEventListener('click', async () => {
  if (active) await save(active);
  const answer = await guarded(() => sendJson(`${address}/approve`, { revision }));
  if (!answer?.ok) return;
  const done = await answer.json();
  const told = [fill(word('approved'), { n: done.approved })];
  if (done.complete) told.push(word('approvedAll'));
  if (done.rejected) told.push(fill(word('leftRejected'), { n: done.rejected }));
  if (done.own) told.push(fill(word('leftOwn'), { n: done.own }));
  if (done.open) told.push(fill(word('leftOpen'), { n: done.open }));
  await reload();
  status('confirmed');
  by('saved').textContent = told.join(' ');
});

async function reload() {
  const segment = active;
  leave();
  await Promise.all(saving.values());
  await load();
  if (segment && grid.row(segment)) activate(segment);
}

// ---- others

function present(isTyping) {
  guarded(() => sendJson(`${address}/presence`, { revision, segment: active ?? '', typing: isTyping }));
}
setInterval(() => document.visibilityState === 'visible' && present(false), HERE);

let events;
function listen() {
  events = new EventSource(`${address}/events`);
  events.addEventListener('told', async event => {
    const told = JSON.parse(event.data);
    if (told.revision > revision) by('corrected').hidden = false;
    people(told.present ?? []);
    if ((told.changed ?? []).length > 20) return reload();
    for (const segment of told.changed ?? []) {
      if (told.revision !== revision) break;
      const answer = await guarded(() => send(`${at(segment)}/row`));
      if (answer?.ok) update(await answer.json());
      if (segment === active && !(by('panel').contains(document.activeElement))) helps(segment);
    }
  });
  events.addEventListener('error', () => {
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(async () => (await guarded(() => send('/workbench/token'))) && listen(), RETRY);
  });
}

function people(present) {
  const others = present.filter(person => person.login !== main.dataset.login);
  by('people').replaceChildren(...others.map(person => {
    const badge = document.createElement('span');
    badge.className = 'person';
    const row = grid.row(person.segment);
    badge.textContent = row ? `${person.login} · ${row.number}` : person.login;
    return badge;
  }));
  grid.claims(others.filter(person => person.typing).map(person => [person.segment, fill(word('typing'), { who: person.login })]));
}

// ---- keys, buttons, filters

const composing = event => event.isComposing || event.keyCode === 229;

document.addEventListener('keydown', event => {
  if (composing(event) || document.querySelector('dialog[open]')) return;
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const act = keyed(event, ctrl, key);
  if (!act) return;
  event.preventDefault();
  act();
});

function keyed(event, ctrl, key) {
  if (ctrl && event.shiftKey) {
    return { enter: () => judge(false), y: confirm, x: turn, q: removeCodes }[key];
  }
  if (ctrl && !event.altKey) {
    if (/^[1-3]$/u.test(key) && editor) return () => insertMatch(Number(key));
    return { enter: confirm, q: addMissing, k: concordance, m: note, '/': () => by('help').showModal() }[key];
  }
  if (event.altKey && !ctrl) {
    return {
      arrowdown: () => next(),
      arrowup: () => next(undefined, -1),
      pagedown: () => next(needsWork),
      pageup: () => next(needsWork, -1),
    }[key];
  }
  if (key === 'f8') return () => next(row => missing(row.source, textOf(row)).length > 0 && textOf(row) !== '', event.shiftKey ? -1 : 1);
  const inField = event.target.isContentEditable || /^(?:input|textarea|select)$/iu.test(event.target.tagName);
  return key === '?' && !inField ? () => by('help').showModal() : undefined;
}

function addMissing() {
  const row = grid.row(active);
  if (row && editor) insertNodes(missing(row.source, read(editor)).map(code => ({ code })));
}

function removeCodes() {
  if (editor) replaceAll(parts(read(editor)).filter(part => typeof part === 'string').join(''));
}

function turn() {
  if (editor) editor.dir = editor.dir === 'rtl' ? 'ltr' : 'rtl';
}

function concordance() {
  const wanted = getSelection().toString().trim();
  open(`/workbench/memory?q=${encodeURIComponent(wanted)}`, '_blank', 'noopener');
}

by('grid').addEventListener('click', event => {
  const row = event.target.closest('.row');
  if (!row) return;
  const action = event.target.closest('button[data-act]')?.dataset.act;
  if (action) return { confirm, still: confirm, giveUp, review: () => judge(false), reject: () => judge(true), reopen, note }[action]?.();
  if (event.target.closest('.target, .aside, .tray, button') && row.dataset.id === active) return;
  if (getSelection().isCollapsed) activate(row.dataset.id, { focus: true });
});
by('only').addEventListener('change', event => grid.only(event.target.checked ? row => needsWork(row) || row.id === active : undefined));
by('marks').addEventListener('change', event => by('grid').classList.toggle('marked', event.target.checked));
by('find').addEventListener('input', event => {
  const found = grid.find(event.target.value, textOf);
  by('voice').textContent = found === 0 ? word('nothingFound') : '';
});
by('keys').addEventListener('click', () => by('help').showModal());
by('again').addEventListener('click', async () => {
  if (await guarded(() => send('/workbench/token'))) {
    await flush();
    if (events.readyState === EventSource.CLOSED) listen();
  }
});
by('reload').addEventListener('click', reload);
preview.onPick = text => {
  const row = grid.holding(text, textOf);
  if (row) activate(row.id, { focus: true });
};
window.addEventListener('online', flush);
window.addEventListener('pagehide', () => active && save(active));
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && active && save(active));

await load();
listen();

// What every screen does in the browser: closes menus when somebody goes elsewhere, and sends pieces of pages with the
// form's token.
const meta = () => document.querySelector('meta[name="csrf"]');

/** Somebody's sign-in has ended. */
export class Expired extends Error {}

async function once(address, options) {
  const headers = new Headers(options.headers ?? {});
  headers.set('HX-Request', 'true'); // a piece of a page: the answer is 401, not the sign-in's page
  if ((options.method ?? 'GET') !== 'GET') headers.set('X-XSRF-TOKEN', meta()?.content ?? '');
  const answer = await fetch(address, { credentials: 'same-origin', ...options, headers });
  if (answer.status === 401) throw new Expired('signed out');
  return answer;
}

/** As fetch, with the token that the server wants for changes; after another sign-in, with a new one. */
export async function send(address, options = {}) {
  const answer = await once(address, options);
  if (answer.status !== 403) return answer;
  const fresh = await once('/workbench/token', {});
  if (!fresh.ok) return answer;
  meta().content = (await fresh.json()).token;
  return once(address, options);
}

/** Sends JSON. */
export const sendJson = (address, value, method = 'POST') =>
  send(address, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.isComposing) return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// What every screen does in the browser: closes menus when somebody goes elsewhere, and sends pieces of pages with the
// form's token.
export const token = () => document.querySelector('meta[name="csrf"]')?.content ?? '';

/** As fetch, with the token that the server wants for changes. */
export function send(address, options = {}) {
  const headers = new Headers(options.headers ?? {});
  if ((options.method ?? 'GET') !== 'GET') headers.set('X-XSRF-TOKEN', token());
  return fetch(address, { credentials: 'same-origin', ...options, headers });
}

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

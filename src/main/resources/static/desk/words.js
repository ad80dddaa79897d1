// The desk's phrases in the language of the screens, as the page brought them.
const words = new Map();
document.querySelectorAll('#words dt').forEach(term => words.set(term.textContent, term.nextElementSibling.textContent));

export const word = key => words.get(key) ?? key;
export const say = word;
export const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);

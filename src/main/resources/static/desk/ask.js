// Asks for a sentence, with a question above it; answers nothing where somebody thinks better of it.
const dialog = document.getElementById('ask');
const answer = document.getElementById('answer');

export function ask(question, { options = [] }) {
  document.getElementById('question').textContent = question;
  answer.value = '';
  document.getElementById('options').replaceChildren(...options.map(([name, wording]) => {
    const label = document.createElement('label');
    label.className = 'inline';
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', name });
    label.append(box, wording);
    return label;
  }));
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(done => {
    dialog.addEventListener('close', () => {
      const text = answer.value.trim();
      if (dialog.returnValue !== 'yes' || text === '') return done(undefined);
      const ticked = [...dialog.querySelectorAll('#options input')].map(box => [box.name, box.checked]);
      done({ text, ...Object.fromEntries(ticked) });
    }, { once: true });
  });
}

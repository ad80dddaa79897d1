// What is typed is kept on this device with every keystroke, before anything is sent: it outlives a closed tab, a dead
// network and an expired sign-in. An entry goes only when the server has the same text.
const PREFIX = 'broadside:typed:';

export class Journal {
  constructor(login, draft) {
    this.own = `${PREFIX}${login}:${draft}:`;
  }

  keep(segment, text, base, confirm = false) {
    try {
      localStorage.setItem(this.own + segment, JSON.stringify({ text, base, confirm, at: Date.now() }));
      return true;
    } catch {
      return false; // full, or forbidden: the server still gets it
    }
  }

  of(segment) {
    const kept = localStorage.getItem(this.own + segment);
    return kept === null ? undefined : JSON.parse(kept);
  }

  /** Forgets an entry, unless something else was typed since. */
  forget(segment, text) {
    const kept = this.of(segment);
    if (kept && (text === undefined || kept.text === text)) localStorage.removeItem(this.own + segment);
  }

  all() {
    const entries = [];
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key.startsWith(this.own)) entries.push([key.slice(this.own.length), JSON.parse(localStorage.getItem(key))]);
    }
    return entries;
  }
}

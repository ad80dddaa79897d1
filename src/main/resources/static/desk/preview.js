// The edition as it would read now, beside its own styles and apart from the desk's. A click on a sentence leads to its segment.
export class Preview {
  constructor(drawer, place, button, fetchIt) {
    this.drawer = drawer;
    this.fetchIt = fetchIt;
    this.root = place.attachShadow({ mode: 'open' });
    this.onPick = () => {};
    button.addEventListener('click', () => {
      drawer.hidden = !drawer.hidden;
      button.setAttribute('aria-expanded', String(!drawer.hidden));
      this.stale();
    });
    this.root.addEventListener('click', event => this.pick(event));
  }

  /** Something was typed: what is shown is fetched again. */
  async stale() {
    if (this.drawer.hidden || this.busy) return;
    this.busy = true;
    try {
      const answer = await this.fetchIt();
      if (answer.ok) this.show(await answer.json());
    } catch {
      // typing goes on; the next save tries again
    } finally {
      this.busy = false;
    }
  }

  show({ title, body, lang, dir }) {
    const style = document.createElement('link');
    Object.assign(style, { rel: 'stylesheet', href: '/workbench/assets/desk/preview.css' });
    const article = document.createElement('article');
    Object.assign(article, { lang, dir });
    const heading = document.createElement('h1');
    heading.textContent = title;
    // the body was made safe by the server, as for readers; parsed apart, so that nothing in it runs
    const parsed = new DOMParser().parseFromString(body, 'text/html');
    parsed.querySelectorAll('a').forEach(link => link.removeAttribute('href'));
    article.append(heading, ...parsed.body.childNodes);
    this.root.replaceChildren(style, article);
    if (this.wanted) this.follow(this.wanted);
  }

  pick(event) {
    const block = event.composedPath().find(node => node.matches?.('h1, h2, h3, h4, p, li, td, th, blockquote, figcaption'));
    if (block) this.onPick(block.textContent);
  }

  follow(text) {
    this.wanted = text;
    if (this.drawer.hidden || !text) return;
    const blocks = [...this.root.querySelectorAll('h1, h2, h3, h4, p, li, td, th, blockquote, figcaption')];
    blocks.forEach(block => block.classList.toggle('here', block.textContent.includes(text)));
    blocks.find(block => block.classList.contains('here'))?.scrollIntoView({ block: 'nearest' });
  }
}

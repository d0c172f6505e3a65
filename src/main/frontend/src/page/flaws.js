// What the server's check finds in the draft, beside the editor and on what it shows.

export class Flaws {
  /**
   * @param {string} address that tells them
   * @param {HTMLElement} after where the list goes
   * @param {{ heading: string, none: string }} words
   * @param {{ name: (id: string) => string | undefined, mark: (id: string, marked: boolean) => void, go: (id: string) => void }} places
   *   what the editor shows by an element's id; without a name it shows nothing
   */
  constructor(address, after, words, places) {
    this.address = address;
    this.words = words;
    this.places = places;
    this.marked = [];
    this.heading = document.createElement('h2');
    this.heading.textContent = words.heading;
    this.list = document.createElement('ul');
    this.list.className = 'cz-rows cz-editor-flaws';
    after.after(this.heading, this.list);
  }

  /** Asks again; what is shown stays if the server does not answer. */
  async look() {
    try {
      const answer = await fetch(this.address, { redirect: 'error' });
      if (answer.ok) {
        this.show(await answer.json());
      }
    } catch {
      // the status beside the editor says that the server is away
    }
  }

  show(flaws) {
    this.marked.forEach(id => this.places.mark(id, false));
    this.marked = flaws.map(flaw => flaw.element).filter(id => this.places.name(id) !== undefined);
    this.marked.forEach(id => this.places.mark(id, true));
    this.list.replaceChildren(...(flaws.length ? flaws.map(flaw => this.row(flaw)) : [this.text(this.words.none)]));
  }

  row(flaw) {
    const row = this.text(flaw.text);
    const name = this.places.name(flaw.element);
    if (name !== undefined) {
      const go = document.createElement('button');
      go.type = 'button';
      go.className = 'btn btn-outline-primary btn-sm';
      go.textContent = name || flaw.element;
      go.addEventListener('click', () => this.places.go(flaw.element));
      row.append(go);
    }
    return row;
  }

  text(said) {
    const row = document.createElement('li');
    const words = document.createElement('span');
    words.textContent = said;
    row.append(words);
    return row;
  }
}

// What the server's check finds in the draft, beside the drawing and on its elements.

export class Flaws {
  /**
   * @param {string} address that tells them
   * @param {HTMLElement} after where the list goes
   * @param {{ heading: string, none: string }} words
   * @param modeler whose elements are marked
   */
  constructor(address, after, words, modeler) {
    this.address = address;
    this.words = words;
    this.canvas = modeler.get('canvas');
    this.elements = modeler.get('elementRegistry');
    this.selection = modeler.get('selection');
    this.marked = [];
    this.heading = document.createElement('h2');
    this.heading.textContent = words.heading;
    this.list = document.createElement('ul');
    this.list.className = 'cz-rows cz-modeler-flaws';
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
      // the status beside the drawing says that the server is away
    }
  }

  show(flaws) {
    this.marked.forEach(element => this.canvas.removeMarker(element, 'cz-flaw'));
    this.marked = flaws.map(flaw => flaw.element).filter(element => this.elements.get(element));
    this.marked.forEach(element => this.canvas.addMarker(element, 'cz-flaw'));
    this.list.replaceChildren(...(flaws.length ? flaws.map(flaw => this.row(flaw)) : [this.text(this.words.none)]));
  }

  row(flaw) {
    const row = this.text(flaw.text);
    const element = this.elements.get(flaw.element);
    if (element) {
      const go = document.createElement('button');
      go.type = 'button';
      go.className = 'btn btn-outline-primary btn-sm';
      go.textContent = element.businessObject?.name || flaw.element;
      go.addEventListener('click', () => {
        this.canvas.scrollToElement(element);
        this.selection.select(element);
      });
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

// Sends a draft two seconds after the last change and tells what became of it. One request at a time: each carries the
// revision that the one before it brought back.

const DELAY = 2000;

export class Autosave {
  /**
   * @param {HTMLFormElement} form the page's own form, with the token and the revision
   * @param {() => Promise<string>} text what is to be saved
   * @param {(state: 'saving' | 'saved' | 'refused' | 'offline', said?: string) => void} tell
   */
  constructor(form, text, tell) {
    this.form = form;
    this.text = text;
    this.tell = tell;
    this.timer = null;
    this.running = null;
    this.pending = false;
  }

  changed() {
    this.pending = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), DELAY);
  }

  async save() {
    if (this.running) {
      await this.running;
    }
    if (this.pending) {
      this.running = this.send();
      await this.running;
      this.running = null;
    }
  }

  async send() {
    this.pending = false;
    this.tell('saving');
    const body = new FormData(this.form);
    body.set('testo', await this.text());
    try {
      const answer = await fetch(this.form.dataset.autosave, { method: 'POST', body, redirect: 'error' });
      const said = await answer.json();
      if (answer.ok) {
        this.form.elements.namedItem('revisione').value = said.revision;
        this.tell('saved');
      } else {
        this.tell('refused', said.message);
      }
    } catch {
      // the connection is away: what is drawn stays on the page and is sent with the next change or attempt
      this.pending = true;
      this.tell('offline');
      this.timer = setTimeout(() => this.save(), 5 * DELAY);
    }
  }
}

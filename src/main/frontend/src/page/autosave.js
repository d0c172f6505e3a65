// Sends a draft two seconds after the last change and tells what became of it. One request at a time: each carries the
// revision that the one before it brought back.

const DELAY = 2000;
const RETRY = 10000;

export class Autosave {
  /**
   * @param {HTMLFormElement} form the page's own form, with the token and the revision
   * @param {() => Promise<string>} text what is to be saved
   * @param {(state: 'saving' | 'saved' | 'refused' | 'offline' | 'signedOut', said?: string) => void} tell
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
    this.later(DELAY);
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  async save() {
    await this.running;
    if (this.pending) {
      this.running = this.send();
      await this.running;
    }
  }

  /** Nothing is sent any more, and what is under way has brought back its revision: the form may go. */
  async finish() {
    this.pending = false;
    clearTimeout(this.timer);
    await this.running;
    clearTimeout(this.timer);
  }

  async send() {
    this.pending = false;
    this.tell('saving');
    try {
      let answer = await this.post();
      if (isSignedOut(answer) && (await this.renew())) {
        answer = await this.post();
      }
      if (isSignedOut(answer)) {
        this.again('signedOut');
        return;
      }
      const said = await answer.json();
      if (answer.ok) {
        this.form.elements.namedItem('revisione').value = said.revision;
        this.tell('saved');
      } else {
        this.tell('refused', said.message);
      }
    } catch {
      this.again('offline');
    }
  }

  /** What is drawn stays on the page and is sent with the next change or attempt. */
  again(why) {
    this.pending = true;
    this.tell(why);
    this.later(RETRY);
  }

  async post() {
    const body = new FormData(this.form);
    body.set('testo', await this.text());
    return fetch(this.form.dataset.autosave, { method: 'POST', body, redirect: 'manual' });
  }

  /** Whoever has signed in again in another tab goes on here: the page as it would be now has the token that counts. */
  async renew() {
    const answer = await fetch(location.href, { redirect: 'manual' });
    if (!answer.ok) {
      return false;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('input[name=_csrf]');
    if (token) {
      this.form.elements.namedItem('_csrf').value = token.value;
    }
    return token !== null;
  }
}

function isSignedOut(answer) {
  return answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
}

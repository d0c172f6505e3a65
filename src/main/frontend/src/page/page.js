// What each editor does with the page's form: without script one writes in the text, with it the text is written by the editor.
import { Autosave } from './autosave.js';
import { Flaws } from './flaws.js';

const form = document.querySelector('form[data-autosave]');

/** The text that is edited, or undefined where nothing is. */
export const source = form?.querySelector('textarea');
export const texts = form?.dataset;

export function element(kind, className, parent) {
  const made = document.createElement(kind);
  made.className = className;
  parent.append(made);
  return made;
}

/** A part of the editor that says what it is. */
export function part(className, parent, label) {
  const made = element('div', className, parent);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', label);
  return made;
}

/** Where an editor goes, before the form. */
export function frame(className) {
  const made = document.createElement('div');
  made.className = className;
  form.before(made);
  return made;
}

/**
 * The text moves out of sight, and follows the editor.
 *
 * @param {HTMLElement} around the editor
 * @param {() => Promise<string>} text as the editor has it now
 * @param places where flaws are shown (see Flaws)
 * @returns {() => void} to be called after each change
 */
export function take(around, text, places) {
  source.closest('.cz-field').hidden = true;
  const status = document.createElement('p');
  status.className = 'cz-editor-status';
  status.setAttribute('role', 'status');
  around.after(status);

  const flaws = new Flaws(texts.check, status, { heading: texts.flaws, none: texts.noFlaws }, places);
  flaws.look();

  let dirty = false;
  const saving = new Autosave(form, text, (state, said) => {
    dirty = state !== 'saved';
    status.textContent = said ?? texts[state];
    if (state === 'saved') {
      flaws.look();
    }
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await saving.finish();
    source.value = await text();
    dirty = false;
    HTMLFormElement.prototype.submit.call(form);
  });
  addEventListener('beforeunload', event => {
    if (dirty) {
      event.preventDefault();
    }
  });
  document.documentElement.dataset.modeler = 'ready';
  return () => {
    dirty = true;
    saving.changed();
  };
}

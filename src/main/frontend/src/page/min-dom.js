// Pages allow no style within an element's text (ADR 187). What libraries write there is set on the element instead: it looks as
// its makers mean it to, their mark included, and nothing of theirs is changed.
import { domify as plain } from 'min-dom';

export * from 'min-dom';

export function domify(text, isSingle) {
  const made = plain(text.replaceAll(' style="', ' data-style="'), isSingle);
  const parts = made.querySelectorAll('[data-style]');
  (made.matches?.('[data-style]') ? [made, ...parts] : [...parts]).forEach(part => {
    part.style.cssText = part.dataset.style;
    delete part.dataset.style;
  });
  return made;
}

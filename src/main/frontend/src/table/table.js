// Decision tables in the place of their text.
import Modeler from 'dmn-js/lib/Modeler';
import { element, frame, part, source, take, texts } from '../page/page.js';
import { translator } from '../page/translator.js';
import { drawing, table } from './allowed.js';
import { Places } from './places.js';
import { ITALIAN } from './words.js';

const DECISION = 'dmn:Decision';

async function edit() {
  const around = frame('cz-tables');
  const views = part('cz-tables-views', around, texts.panel);
  const canvas = part('cz-tables-canvas', around, texts.drawing);
  canvas.tabIndex = 0;
  const words = { translate: ['value', translator(ITALIAN)] };
  const modeler = new Modeler({
    container: canvas,
    // what is typed is there at once: the form may be sent a moment later
    common: { debounceInput: false, expressionLanguages: { options: [{ label: 'FEEL', value: 'feel' }] } },
    drd: { additionalModules: [words, drawing] },
    decisionTable: { additionalModules: [words, table] },
    literalExpression: { additionalModules: [words] },
    boxedExpression: { additionalModules: [words] },
  });
  let changed = () => {};
  modeler.on('viewer.created', ({ viewer }) =>
    viewer.on('commandStack.changed', ({ trigger }) => {
      if (trigger !== 'clear') {
        changed();
      }
    }),
  );
  modeler.on('views.changed', () => list(modeler, views));
  try {
    await modeler.importXML(source.value);
  } catch {
    around.remove();
    modeler.destroy();
    return;
  }
  const xml = async () => (await modeler.saveXML({ format: true })).xml;
  changed = take(around, xml, new Places(modeler, canvas));
}

/** One button for each table, and for the drawing that shows them all. */
function list(modeler, where) {
  where.replaceChildren();
  modeler.getViews().forEach(view => {
    const go = element('button', 'btn btn-outline-primary btn-sm', where);
    go.type = 'button';
    go.textContent = view.element.$type === DECISION ? view.name || view.id : texts.overview;
    go.setAttribute('aria-pressed', String(view.element === modeler.getActiveView()?.element));
    go.addEventListener('click', () => modeler.open(view));
  });
}

if (source) {
  edit();
}

// The drawing of a process in the place of its text. The page's form stays what sends it: without this script one writes in the
// text, with it the text is written by the drawing.
import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import minimap from 'diagram-js-minimap';
import allowed from './allowed.js';
import { Autosave } from './autosave.js';
import { Flaws } from './flaws.js';
import { translator } from './words.js';

const form = document.querySelector('form[data-autosave]');
const source = form?.querySelector('textarea');

function element(kind, className, parent) {
  const made = document.createElement(kind);
  made.className = className;
  parent.append(made);
  return made;
}

async function draw() {
  const texts = form.dataset;
  const frame = document.createElement('div');
  frame.className = 'cz-modeler';
  const canvas = element('div', 'cz-modeler-canvas', frame);
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', texts.drawing);
  const panel = element('div', 'cz-modeler-panel', frame);
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', texts.panel);
  panel.tabIndex = 0;
  form.before(frame);

  const modeler = new Modeler({
    container: canvas,
    propertiesPanel: { parent: panel, layout: { groups: { general: { open: true } } } },
    moddleExtensions: { camunda: camundaModdle },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      camundaBehaviors,
      minimap,
      allowed,
      { translate: ['value', translator(document.documentElement.lang)] },
    ],
  });
  try {
    await modeler.importXML(source.value);
  } catch {
    frame.remove();
    modeler.destroy();
    return;
  }
  show(modeler.get('canvas'));
  take(modeler, frame);
}

/** All of it, beside the tools. */
function show(canvas) {
  canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(0.88 * canvas.zoom(), 'auto');
  canvas.scroll({ dx: 36, dy: 12 });
}

/** The text moves out of sight, and follows the drawing. */
function take(modeler, frame) {
  const texts = form.dataset;
  const field = source.closest('.cz-field');
  field.hidden = true;
  const status = element('p', 'cz-modeler-status', form);
  status.setAttribute('role', 'status');
  frame.after(status);

  const flaws = new Flaws(texts.check, status, { heading: texts.flaws, none: texts.noFlaws }, modeler);
  flaws.look();

  const xml = async () => (await modeler.saveXML({ format: true })).xml;
  let dirty = false;
  const saving = new Autosave(form, xml, (state, said) => {
    dirty = state !== 'saved';
    status.textContent = said ?? texts[state];
    if (state === 'saved') {
      flaws.look();
    }
  });
  modeler.on('commandStack.changed', () => {
    dirty = true;
    saving.changed();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await saving.finish();
    source.value = await xml();
    dirty = false;
    HTMLFormElement.prototype.submit.call(form);
  });
  addEventListener('beforeunload', event => {
    if (dirty) {
      event.preventDefault();
    }
  });
  document.documentElement.dataset.modeler = 'ready';
}

if (source) {
  draw();
}

// The drawing of a process in the place of its text.
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
import { frame, part, source, take, texts } from '../page/page.js';
import { translator } from '../page/translator.js';
import { ITALIAN } from './words.js';

async function draw() {
  const around = frame('cz-modeler');
  const canvas = part('cz-modeler-canvas', around, texts.drawing);
  const panel = part('cz-modeler-panel', around, texts.panel);
  panel.tabIndex = 0;

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
      { translate: ['value', translator(ITALIAN)] },
    ],
  });
  try {
    await modeler.importXML(source.value);
  } catch {
    around.remove();
    modeler.destroy();
    return;
  }
  show(modeler.get('canvas'));
  const xml = async () => (await modeler.saveXML({ format: true })).xml;
  modeler.on('commandStack.changed', take(around, xml, places(modeler)));
}

/** All of it, beside the tools. */
function show(canvas) {
  canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(0.88 * canvas.zoom(), 'auto');
  canvas.scroll({ dx: 36, dy: 12 });
}

function places(modeler) {
  const canvas = modeler.get('canvas');
  const elements = modeler.get('elementRegistry');
  return {
    name: id => {
      const element = elements.get(id);
      return element && (element.businessObject?.name ?? '');
    },
    mark: (id, marked) => {
      const element = elements.get(id);
      if (element) {
        canvas[marked ? 'addMarker' : 'removeMarker'](element, 'cz-flaw');
      }
    },
    go: id => {
      canvas.scrollToElement(elements.get(id));
      modeler.get('selection').select(elements.get(id));
    },
  };
}

if (source) {
  draw();
}

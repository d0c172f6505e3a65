// Offers what a model may contain, and nothing that the check would refuse (ADR 187).

const GROUPS = new Set([
  'general',
  'documentation',
  'message',
  'signal',
  'error',
  'escalation',
  'timer',
  'multiInstance',
  'CamundaPlatform__Condition',
  'CamundaPlatform__CallActivity',
  'CamundaPlatform__Form',
  'CamundaPlatform__HistoryCleanup',
  'CamundaPlatform__Implementation',
  'CamundaPlatform__InMapping',
  'CamundaPlatform__OutMapping',
  'CamundaPlatform__UserAssignment',
]);

const REFUSED =
  /script|rule|send-task|transaction|ad-?hoc|compensat|conditional-(start|intermediate|boundary|event)|link|cancel|data-|group|participant|complex/i;

class AllowedProperties {
  static $inject = ['propertiesPanel'];

  constructor(propertiesPanel) {
    // asked last, after all that the others have to offer
    propertiesPanel.registerProvider(100, this);
  }

  getGroups() {
    return groups => groups.filter(group => GROUPS.has(group.id));
  }
}

function without(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !REFUSED.test(id)));
}

class AllowedKinds {
  static $inject = ['popupMenu', 'palette', 'contextPad'];

  constructor(popupMenu, palette, contextPad) {
    ['bpmn-replace', 'bpmn-append', 'bpmn-create'].forEach(menu => popupMenu.registerProvider(menu, 100, this));
    palette.registerProvider(100, this);
    contextPad.registerProvider(100, this);
  }

  getPopupMenuEntries() {
    return without;
  }

  getPopupMenuHeaderEntries() {
    return without;
  }

  getPaletteEntries() {
    return without;
  }

  getContextPadEntries() {
    return without;
  }
}

export default {
  __init__: ['allowedProperties', 'allowedKinds'],
  allowedProperties: ['type', AllowedProperties],
  allowedKinds: ['type', AllowedKinds],
};

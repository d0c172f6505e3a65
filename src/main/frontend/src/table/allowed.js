// Offers what a file of tables may contain, and nothing that the check would refuse (ADR 194).

const REFUSED = /input-data|knowledge|literal|text-annotation|connect|append/;

function without(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !REFUSED.test(id)));
}

class AllowedShapes {
  static $inject = ['popupMenu', 'palette', 'contextPad'];

  constructor(popupMenu, palette, contextPad) {
    popupMenu.registerProvider('dmn-replace', 100, this);
    palette.registerProvider(100, this);
    contextPad.registerProvider(100, this);
  }

  getPopupMenuEntries() {
    return without;
  }

  getPaletteEntries() {
    return without;
  }

  getContextPadEntries() {
    return without;
  }
}

export const drawing = {
  __init__: ['allowedShapes'],
  allowedShapes: ['type', AllowedShapes],
};

/** A column's width is of a vendor's vocabulary; the drawing has a button of its own on the page. */
export const table = { columnResizeProvider: ['value', {}], viewDrd: ['value', {}] };

/** What a file of tables shows of a decision, a column, a rule or a cell, by its id. */
export class Places {
  constructor(modeler, canvas) {
    this.modeler = modeler;
    this.canvas = canvas;
  }

  name(id) {
    return this.find(id)?.name;
  }

  mark(id, marked) {
    this.shown(id)?.classList.toggle('cz-flaw', marked);
  }

  async go(id) {
    await this.modeler.open(this.modeler.getView(this.find(id).decision));
    const shown = this.shown(id);
    shown?.scrollIntoView({ block: 'center', inline: 'center' });
    (shown?.querySelector('[contenteditable]') ?? shown)?.focus();
  }

  shown(id) {
    return id ? this.canvas.querySelector(`[data-element-id="${CSS.escape(id)}"], [data-row-id="${CSS.escape(id)}"]`) : null;
  }

  find(id) {
    const decisions = this.modeler.getDefinitions().drgElement ?? [];
    for (const decision of decisions.filter(each => each.$type === 'dmn:Decision')) {
      const { input = [], output = [], rule = [] } = decision.decisionLogic ?? {};
      const cells = rule.flatMap(each => [...(each.inputEntry ?? []), ...(each.outputEntry ?? [])]);
      const inner = input.map(each => each.inputExpression).filter(Boolean);
      const found = [decision, decision.decisionLogic, ...input, ...inner, ...output, ...rule, ...cells].find(each => each?.id === id);
      if (found && id) {
        return { decision, name: found.name ?? found.label ?? '' };
      }
    }
    return undefined;
  }
}

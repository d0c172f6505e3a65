// Asks the real viewer: each question is a form with its data, each answer what a person would meet.
window.ask = async (questions) => {
  const forms = [];
  for (const question of questions) {
    const container = document.body.appendChild(document.createElement('div'));
    const form = new FormViewer.Form({ container });
    try {
      await form.importSchema(question.schema, question.data);
      keepFiles(form, question.data);
      forms.push({ form, container });
    } catch (error) {
      forms.push({ container, failure: String(error) });
    }
  }
  await rest(forms);
  const answers = forms.map(answer);
  forms.forEach(({ form, container }) => {
    form?.destroy();
    container.remove();
  });
  return JSON.stringify(answers);
};

/** What the viewer itself knows: the types of its components and which of them have a value. */
window.components = () => {
  const form = new FormViewer.Form();
  const registry = form.get('formFields')._formFields;
  return JSON.stringify(Object.fromEntries(Object.entries(registry).map(([type, { config }]) => [type, config.keyed === true])));
};

/** Whoever answers has chosen the files in this very window: the viewer knows no others. */
const keepFiles = (form, data) => {
  const files = form.get('fileRegistry');
  const keep = (value) => {
    if (typeof value === 'string' && value.startsWith('files::')) {
      files.setFiles(value, [new File(['x'], value.slice('files::'.length))]);
    } else if (value && typeof value === 'object') {
      Object.values(value).forEach(keep);
    }
  };
  keep(data);
};

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Conditions and computed values follow from each other over several renderings. */
const rest = async (forms) => {
  let before;
  for (let still = 0, frames = 0; still < 3 && frames < 60; frames++) {
    await frame();
    const now = forms.map(state).join('\n');
    still = now === before ? still + 1 : 0;
    before = now;
  }
};

const state = ({ form }) =>
  form ? JSON.stringify([form._getState().data, form.get('formFieldInstanceRegistry').getAll().length]) : '';

const answer = ({ form, container, failure }) => {
  if (failure) {
    return { failure };
  }
  const registry = form.get('formFieldInstanceRegistry');
  const place = ({ id, valuePath, indexes }) => ({ id, path: valuePath.join('.'), rows: Object.values(indexes ?? {}) });
  const root = form._getState().schema.id;
  const shown = registry.getAll().filter(({ id }) => id !== root);
  const { data, errors } = form.submit();
  const wrong = ({ id, indexes }) => {
    let found = errors[id];
    Object.values(indexes ?? {}).forEach((index) => (found = found?.[index]));
    return Array.isArray(found) && found.length > 0;
  };
  return {
    visible: shown.map(place),
    wrong: shown.filter(wrong).map(place),
    data,
    labels: [...container.querySelectorAll('.fjs-form-field-checklist .fjs-inline-label')].map((e) => e.textContent.trim()),
    readonly: [...container.querySelectorAll("input")].some((input) => input.readOnly),
    text: container.querySelector('.fjs-form-field-text')?.textContent.trim() ?? '',
  };
};

/**
 * An editor's words in the language of the page; what is not there stays as its makers wrote it.
 *
 * @param {Record<string, string>} italian by what its makers wrote
 */
export function translator(italian) {
  const words = document.documentElement.lang === 'it' ? italian : {};
  return (text, values = {}) => (words[text] ?? text).replace(/{ ?([^} ]+) ?}/g, (place, name) => values[name] ?? place);
}

// Bundles what pages need of bpmn.io. The same sources give the same bytes: the result is committed, and a test builds it anew.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const folder = process.argv[2] ?? '../resources/static/assets';

/** Pages allow no style within their elements (ADR 187): what the panel brings along stands in our style sheet, and what CodeMirror adds while it runs is adopted. */
const styleless = {
  name: 'styleless',
  setup(bundle) {
    replace(
      bundle,
      /bpmn-js-properties-panel\/dist\/index\.esm\.js$/,
      '<div style="height: 100%" tabindex="-1" class="bio-properties-panel-container">',
      '<div tabindex="-1" class="bio-properties-panel-container">',
    );
    replace(bundle, /style-mod\/src\/style-mod\.js$/, 'if (!root.head && root.adoptedStyleSheets', 'if (root.adoptedStyleSheets');
  },
};

function replace(bundle, filter, inline, instead) {
  bundle.onLoad({ filter }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    if (!text.includes(inline)) {
      throw new Error(`${path} no longer holds ${inline}`);
    }
    return { contents: text.replace(inline, instead) };
  });
}

/** What dmn-js writes as text with styles in it goes through our own way of making elements of it. */
const styled = {
  name: 'styled',
  setup(bundle) {
    bundle.onResolve({ filter: /^min-dom$/ }, ({ importer }) =>
      /node_modules[\\/]dmn-js/.test(importer) ? { path: resolve('src/page/min-dom.js') } : undefined,
    );
  },
};

await mkdir(folder, { recursive: true });
await build({
  entryPoints: {
    modeler: 'src/modeler/modeler.js',
    'modeler-style': 'src/modeler/modeler.css',
    table: 'src/table/table.js',
    'table-style': 'src/table/table.css',
  },
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'linked',
  plugins: [styleless, styled],
  // one kind of font is enough for every browser of today
  loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
});
await copyFile('node_modules/bpmn-js/LICENSE', `${folder}/bpmn-js.LICENSE.txt`);
await copyFile('node_modules/dmn-js/LICENSE', `${folder}/dmn-js.LICENSE.txt`);

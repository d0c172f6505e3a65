// Bundles what pages need of bpmn.io. The same sources give the same bytes: the result is committed, and a test builds it anew.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const folder = process.argv[2] ?? '../resources/static/assets';

/** Pages allow no style within their elements (ADR 187): the one that the panel brings along stands in our style sheet instead. */
const styleless = {
  name: 'styleless',
  setup(bundle) {
    bundle.onLoad({ filter: /bpmn-js-properties-panel\/dist\/index\.esm\.js$/ }, async ({ path }) => {
      const inline = '<div style="height: 100%" tabindex="-1" class="bio-properties-panel-container">';
      const text = await readFile(path, 'utf8');
      if (!text.includes(inline)) {
        throw new Error(`${path} no longer holds ${inline}`);
      }
      return { contents: text.replace(inline, '<div tabindex="-1" class="bio-properties-panel-container">') };
    });
  },
};

await mkdir(folder, { recursive: true });
await build({
  entryPoints: { modeler: 'src/modeler/modeler.js', 'modeler-style': 'src/modeler/modeler.css' },
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'linked',
  plugins: [styleless],
  // one kind of font is enough for every browser of today
  loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
});
await copyFile('node_modules/bpmn-js/LICENSE', `${folder}/bpmn-js.LICENSE.txt`);

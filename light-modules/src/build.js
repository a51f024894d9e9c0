// Puts what comes from npm beside the light module's own web resources: Maven runs this in generate-resources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = join(HOME, 'target/classes/infoportal/webresources');
const KERN = join(HOME, 'node_modules/@kern-ux/native');

const FONTS = join(HOME, 'node_modules/@fontsource/fira-sans');

// Only what portal.css uses and German names need: each file costs the visitor some 25 KB.
const FACES = ['400', '400-italic', '500', '600'];
// Our content policy allows no data: images. portal.css draws its own, but until it is there a browser would try KERN's.
const EMBEDDED_IMAGE = /url\((?:"data:[^"]*"|'data:[^']*'|data:[^)]*)\)/g;

const ALPHABETS = ['latin', 'latin-ext'];

install();
vendor();
await editor();

/** `npm ci`, unless the last one is newer than the lock file. Works offline once npm's cache is warm. */
function install() {
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) {
    return;
  }
  const npm = spawnSync('npm', ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: HOME,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    throw new Error('npm ci failed, see above');
  }
}

function modified(path) {
  return statSync(join(HOME, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** KERN's stylesheet without the images embedded in it, its licence, and Fira Sans. */
function vendor() {
  const vendor = join(TARGET, 'vendor');
  rmSync(vendor, { recursive: true, force: true });
  mkdirSync(vendor, { recursive: true });
  const kern = readFileSync(join(KERN, 'dist/kern.min.css'), 'utf8');
  writeFileSync(join(vendor, 'kern.min.css'), kern.replace(EMBEDDED_IMAGE, 'linear-gradient(#0000,#0000)'));
  copyFileSync(join(KERN, 'LICENSE.md'), join(vendor, 'kern.LICENSE.md'));
  copyFileSync(join(FONTS, 'LICENSE'), join(vendor, 'fira-sans.LICENSE.txt'));
  writeFileSync(join(vendor, 'fira-sans.css'), FACES.flatMap(face => fontFaces(face, vendor)).join('\n'));
}

/** The rules of one weight and style for our alphabets; puts the files they name beside them. */
function fontFaces(face, vendor) {
  const rules = readFileSync(join(FONTS, `${face}.css`), 'utf8').match(/@font-face\s*{[^}]*}/g);
  return rules.flatMap(rule => {
    const file = rule.match(/url\(\.\/files\/([^)]*\.woff2)\)/)?.[1];
    if (!file || !ALPHABETS.some(alphabet => file.startsWith(`fira-sans-${alphabet}-${face.slice(0, 3)}-`))) {
      return [];
    }
    copyFileSync(join(FONTS, 'files', file), join(vendor, file));
    return rule.replace(/src:[^;]*;/, `src: url(${file}) format('woff2');`);
  });
}

async function editor() {
  const esbuild = await import('esbuild');
  const { metafile } = await esbuild.build({
    entryPoints: [join(HOME, 'src/editor/editor.js')],
    outfile: join(TARGET, 'editor.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(TARGET, 'vendor/editor.LICENSES.txt'), licences(Object.keys(metafile.inputs)));
}

/** The licence of every package that ended up in the bundle, which their MIT terms ask to pass on. */
function licences(inputs) {
  const packages = new Set(inputs.map(path => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  return [...packages].sort().map(licence).join('\n');
}

function licence(name) {
  const folder = join(HOME, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `=== ${name} ${version} (${license})\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
}

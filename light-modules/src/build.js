// Puts what comes from npm beside the light module's own web resources: Maven runs this in generate-resources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = join(HOME, 'target/classes/infoportal/webresources');
const KERN = join(HOME, 'node_modules/@kern-ux/native');

// Only the weights that portal.css uses: each costs the visitor 130 KB.
const FONTS = [
  { file: 'FiraSans-Regular.woff2', weight: 400, style: 'normal' },
  { file: 'FiraSans-Italic.woff2', weight: 400, style: 'italic' },
  { file: 'FiraSans-Medium.woff2', weight: 500, style: 'normal' },
  { file: 'FiraSans-SemiBold.woff2', weight: 600, style: 'normal' },
];

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

/** KERN's stylesheet as it is, its licence, and Fira Sans. */
function vendor() {
  const vendor = join(TARGET, 'vendor');
  rmSync(vendor, { recursive: true, force: true });
  mkdirSync(vendor, { recursive: true });
  copyFileSync(join(KERN, 'dist/kern.min.css'), join(vendor, 'kern.min.css'));
  copyFileSync(join(KERN, 'LICENSE.md'), join(vendor, 'kern.LICENSE.md'));
  for (const font of FONTS) {
    copyFileSync(join(KERN, 'dist/fonts/fira-sans', font.file), join(vendor, font.file));
  }
  writeFileSync(join(vendor, 'fira-sans.css'), FONTS.map(fontFace).join(''));
}

function fontFace({ file, weight, style }) {
  return `@font-face{font-family:"Fira Sans";src:url("${file}") format("woff2");font-weight:${weight};font-style:${style};font-display:swap}\n`;
}

async function editor() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [join(HOME, 'src/editor/editor.js')],
    outfile: join(TARGET, 'editor.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'eof',
    logLevel: 'warning',
  });
}

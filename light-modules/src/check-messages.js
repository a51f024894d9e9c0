// Every message key that templates and definitions use exists in German and in English, with the same placeholders.
// Run with `npm run check`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'infoportal');
const KEY = /\binfoportal\.(?:[A-Za-z0-9_-]+\.?)+/g;
const problems = [];

const bundles = { de: bundle('de'), en: bundle('en') };
for (const [file, text] of sources()) {
  for (const [key] of text.matchAll(KEY)) {
    for (const [language, messages] of Object.entries(bundles)) {
      // A key that ends in a dot is completed at run time.
      const known = key.endsWith('.') ? [...messages.keys()].some(k => k.startsWith(key)) : messages.has(key);
      if (!known) {
        problems.push(`${file}: ${key} is missing in ${language}`);
      }
    }
  }
}
compare('de', 'en');
compare('en', 'de');

problems.forEach(problem => console.error(problem));
console.log(`${bundles.de.size} messages, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;

function bundle(language) {
  const messages = new Map();
  for (const file of readdirSync(join(MODULE, 'i18n')).filter(name => name.endsWith(`_${language}.properties`))) {
    for (const line of readFileSync(join(MODULE, 'i18n', file), 'utf8').split('\n')) {
      const [, key, text] = line.match(/^([^#=\s][^=]*)=(.*)$/) ?? [];
      if (messages.has(key)) {
        problems.push(`${file}: ${key} stands there twice`);
      }
      if (key) {
        messages.set(key.trim(), text);
      }
    }
  }
  return messages;
}

function* sources() {
  for (const entry of readdirSync(MODULE, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (/\.(ftl|yaml)$/.test(entry.name) && !path.includes('/demo/')) {
      yield [path.slice(MODULE.length + 1), uncommented(readFileSync(path, 'utf8'), entry.name)];
    }
  }
}

function uncommented(text, name) {
  return name.endsWith('.ftl') ? text.replace(/<#--[^]*?-->/g, '').replace(/\/infoportal\/\S+/g, '') : text.replace(/^\s*#.*$/gm, '');
}

function compare(one, other) {
  for (const [key, text] of bundles[one]) {
    const twin = bundles[other].get(key);
    if (twin === undefined) {
      problems.push(`${key} is missing in ${other}`);
    } else if (placeholders(text) !== placeholders(twin)) {
      problems.push(`${key} has other placeholders in ${other}`);
    }
    if (placeholders(text) && /(^|[^'])'([^']|$)/.test(text)) {
      problems.push(`${key}: MessageFormat needs a doubled apostrophe (${one})`);
    }
  }
}

function placeholders(text) {
  return [...new Set(text.match(/\{\d+/g))].sort().join();
}

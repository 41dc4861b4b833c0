import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever a tool is started from. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export function inProject(...parts) {
  return join(projectFolder, ...parts);
}

/** @param {string} name */
export function readProjectJson(name) {
  return JSON.parse(readFileSync(inProject(name), 'utf8'));
}

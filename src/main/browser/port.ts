import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../hosts/startup-error.ts';

/** Of no known service. */
export const FIRST_PORT = 38_273;

const rememberedSchema = z.strictObject({ port: z.int().min(1024).max(65_535) });

export interface PortChoice<Started> {
  /** Where the port is remembered, a file of JSON. */
  file: string;
  /** Chosen for this run alone and not remembered. */
  override: number | undefined;
  /** Rejects with `EADDRINUSE` when the port is taken; 0 asks for any free one. */
  start: (port: number) => Promise<Started & { port: number }>;
}

/**
 * [Note: one port]
 * A browser keeps what a page stores under its scheme, host and port: on another port the working copy
 * would be gone. So the first port that works is remembered, and when it is taken later Deedbox says so
 * rather than move. Only the very first start may look for another, when nothing can be lost yet.
 */
export async function startOnRememberedPort<Started>(choice: PortChoice<Started>): Promise<Started> {
  if (choice.override !== undefined) return startOn(choice, choice.override);
  const remembered = await readPort(choice.file);
  if (remembered !== undefined) return startOn(choice, remembered);
  const started = await startOn(choice, FIRST_PORT).catch((error: unknown) => {
    if (isTaken(error)) return startOn(choice, 0);
    throw error;
  });
  await writePort(choice.file, started.port);
  return started;
}

/** The value of `DEEDBOX_PORT`. Throws for anything but a port. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new StartupError({ kind: 'badSetting', name: 'DEEDBOX_PORT' });
  return port;
}

async function startOn<Started>(choice: PortChoice<Started>, port: number) {
  try {
    return await choice.start(port);
  } catch (error) {
    if (isCode(error, 'EADDRINUSE') || isCode(error, 'EACCES'))
      throw new StartupError({ kind: 'portTaken', port }, { cause: error });
    throw error;
  }
}

async function readPort(file: string): Promise<number | undefined> {
  try {
    return rememberedSchema.parse(JSON.parse(await readFile(file, 'utf8'))).port;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new StartupError({ kind: 'badPortFile', path: file }, { cause: error });
  }
}

async function writePort(file: string, port: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, `${JSON.stringify({ port })}\n`);
  await rename(`${file}.new`, file);
}

function isTaken(error: unknown): boolean {
  return error instanceof StartupError && error.problem.kind === 'portTaken';
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

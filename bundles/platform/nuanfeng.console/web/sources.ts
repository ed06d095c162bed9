// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the built files are made from, besides the libraries that the lock names. */
const MADE_FROM = ['.npmrc', 'index.html', 'package.json', 'package-lock.json', 'sources.ts', 'tsconfig.json', 'vite.config.ts', 'public', 'src']

/**
 * One line for each source: its SHA-256, two blanks, its path. A test of the bundle makes the same lines without Node, so that
 * built files that are older than their sources are noticed on every machine.
 */
export function sources(root: string): string {
  const files = MADE_FROM.flatMap(name => below(root, name)).sort()
  return files.map(file => `${createHash('sha256').update(readFileSync(join(root, file))).digest('hex')}  ${file}\n`).join('')
}

function below(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path)).flatMap(name => below(root, `${path}/${name}`))
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOTDIR') return [path]
    throw e
  }
}

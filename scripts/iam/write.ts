// Writes docs/iam.md, and the policy in README.md between its markers. Usage: npm run iam
import { readFileSync, writeFileSync } from 'node:fs'
import { generated } from './generated.js'

async function write(): Promise<void> {
  for (const [file, text] of await generated((name) => readFileSync(name, 'utf8'))) writeFileSync(file, text)
}

void write()

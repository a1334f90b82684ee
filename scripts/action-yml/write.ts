// Writes the inputs of action.yml from the operation × input table. Usage: npm run action-yml
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { stringify } from 'yaml'
import { declaredInputs } from './described.js'

async function write(file: string): Promise<void> {
  const current = readFileSync(file, 'utf8')
  const block = stringify({ inputs: declaredInputs() }, { lineWidth: 100 })
  const next = current.replace(/^inputs:\n(?:(?: .*)?\n)*/m, () => `${block}\n`)
  writeFileSync(file, await format(next, { ...(await resolveConfig(file)), parser: 'yaml' }))
}

void write('action.yml')

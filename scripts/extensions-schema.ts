// Writes docs/extensions.schema.json from the table that the action checks files with. Usage: tsx scripts/extensions-schema.ts
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { EXTENSIONS_SCHEMA } from '../src/appconfig/extensions/file/table.js'

const FILE = 'docs/extensions.schema.json'

async function write(): Promise<void> {
  const options = { ...(await resolveConfig(FILE)), parser: 'json' }
  writeFileSync(FILE, await format(JSON.stringify(EXTENSIONS_SCHEMA), options))
}

void write()

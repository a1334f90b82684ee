// Cuts GitHub's OpenAPI description down to what the sandbox answers: sandbox/github/openapi.json. The whole is too
// large to depend on; get it with `npm pack @octokit/openapi` in an empty folder.
// Usage: npx tsx scripts/github-openapi.ts <folder>/package/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { ROUTES } from '../sandbox/github/routes.js'
import { member } from '../src/runtime/json.js'
import { cut } from './github-openapi/cut.js'

async function write(source: string): Promise<void> {
  const description: unknown = JSON.parse(readFileSync(source, 'utf8'))
  const file = fileURLToPath(new URL('../sandbox/github/openapi.json', import.meta.url))
  const text = JSON.stringify(cut(description, ROUTES))
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }))
  process.stdout.write(`${file}: ${String(member(description, 'info', 'version'))}\n`)
}

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('the path of the description is missing')
void write(source)

/** Zips a directory and uploads it as the action does, in a process of its own. `zip-ours.ts DIRECTORY URL TEMP` */
import { scanDirectory } from '../src/amplify/zip/scan.js'
import { withTemporaryZip } from '../src/amplify/zip/temporary.js'
import { upload } from '../src/amplify/upload/upload.js'
import { systemClock } from '../src/runtime/clock.js'

const main = async (directory: string, url: string, temp: string): Promise<void> => {
  const { signal } = new AbortController()
  const began = performance.now()
  const { entries } = await scanDirectory(directory)
  await withTemporaryZip(entries, { directory: temp, signal }, async ({ file, size }) => {
    const zippedMs = performance.now() - began
    const idle = (): void => undefined
    await upload({ url, file, size, onBytes: idle, signal, clock: systemClock, random: Math.random })
    const ms = performance.now() - began
    // Kilobytes, as getrusage(2) gives them.
    const peakMib = process.resourceUsage().maxRSS / 1024
    console.log(JSON.stringify({ ms, zippedMs, bytes: size, peakMib }))
  })
}

const [directory = '', url = '', temp = ''] = process.argv.slice(2)
void main(directory, url, temp)

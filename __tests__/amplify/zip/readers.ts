import { execFileSync, spawnSync } from 'node:child_process'

/** A file as an independent reader sees it. */
export interface ReadFile {
  readonly name: string
  readonly method: number
  readonly sha256: string
  readonly date: readonly number[]
  readonly attributes: number
  readonly flags: number
}

const LIST = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([{
        'name': info.filename, 'method': info.compress_type, 'date': info.date_time,
        'attributes': info.external_attr, 'flags': info.flag_bits,
        'sha256': hashlib.sha256(archive.read(info)).hexdigest() if len(archive.filelist) < 1000 else '',
    } for info in archive.infolist()]))
`

const onPath = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

/** Which readers this machine has; the tests that need one say aloud when it is missing. */
export const hasUnzip = onPath('unzip', '-v')
export const hasPython = onPath('python3', '-c', 'import zipfile')

for (const [program, found] of Object.entries({ unzip: hasUnzip, python3: hasPython })) {
  if (!found) console.warn(`${program} is not on the PATH: archives are not checked with it`)
}

/** Tests an archive with Info-ZIP. @throws when it finds fault with it */
export const unzipTest = (archive: string): string =>
  execFileSync('unzip', ['-tq', archive], { encoding: 'utf8' })

const isList = (value: unknown): value is readonly ReadFile[] => Array.isArray(value)

/** Tests and lists an archive with Python's zipfile. @throws when it finds fault with it */
export const pythonList = (archive: string): readonly ReadFile[] => {
  const reply: unknown = JSON.parse(
    execFileSync('python3', ['-c', LIST, archive], { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 })
  )
  if (!isList(reply)) throw new Error('no list')
  return reply
}

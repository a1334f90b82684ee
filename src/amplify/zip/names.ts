const CONTROL = /\p{Cc}/u
const ABSOLUTE = /^(?:[a-z]:)?\//i

/** Why a path cannot stand in an archive for Amplify; undefined when it can. */
export const nameFault = (name: string): string | undefined => {
  if (name.includes('\\'))
    return 'has a backslash, which unpackers take for a folder or for a part of the name'
  if (CONTROL.test(name)) return 'has a control character'
  if (ABSOLUTE.test(name)) return 'is absolute'
  if (name.split('/').includes('..')) return 'leaves the archive'
  return undefined
}

/** The first folder (or the file) of a path. */
export const topOf = (name: string): string => name.slice(0, `${name}/`.indexOf('/'))

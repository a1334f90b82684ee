import { encodeSurfaces, type SavedSurfaces } from './saved.js'

/** What the post step needs to know about a run's surfaces; written down whenever it changes. */
export interface SurfaceLedger {
  read(): SavedSurfaces
  /** Throws when it cannot be written down. */
  note(change: Partial<SavedSurfaces>): void
  /** There is no such thing to look after. */
  drop(name: 'comment' | 'deployment' | 'check'): void
}

export const openSurfaceLedger = (first: SavedSurfaces, save: (state: string) => void): SurfaceLedger => {
  let saved = first
  let written = ''
  const write = (next: SavedSurfaces): void => {
    saved = next
    const text = encodeSurfaces(next)
    if (text === written) return
    save(text)
    written = text
  }
  return {
    read: () => saved,
    note: (change) => {
      write({ ...saved, ...change })
    },
    drop: (name) => {
      const { [name]: _, ...rest } = saved
      write(rest)
    }
  }
}

import { extname } from 'node:path/posix'

/** Kinds of files that are compressed already; deflating them costs time and gains nothing. */
const PACKED: ReadonlySet<string> = new Set(
  [
    'png apng jpg jpeg jxl gif webp avif heic heif',
    'woff woff2',
    'mp4 m4v m4a m4s mov webm mkv mp3 aac ogg oga ogv opus flac weba',
    'zip gz tgz br zst xz bz2 7z rar jar epub docx xlsx pptx glb'
  ].flatMap((kinds) => kinds.split(' '))
)

/** Whether a file is of a kind that is compressed already, by its extension. */
export const isPacked = (name: string): boolean => PACKED.has(extname(name).slice(1).toLowerCase())

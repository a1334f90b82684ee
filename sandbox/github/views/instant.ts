/** As GitHub writes a moment: whole seconds. */
export const instant = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

import { describe, expect, it } from '@jest/globals'
import { AMPLIFY_SCENES } from './amplify-scenes.js'
import { APPCONFIG_SCENES } from './appconfig-scenes.js'
import { PREVIEW_SCENES } from './preview-scenes.js'
import { EXTENSION_SCENES } from './extension-scenes.js'
import { exampleFiles, ownSteps } from './example.js'
import { playExample } from './play.js'

const STEPS = exampleFiles().flatMap(ownSteps)

const SCENES = Object.entries({
  ...APPCONFIG_SCENES,
  ...AMPLIFY_SCENES,
  ...PREVIEW_SCENES,
  ...EXTENSION_SCENES
}).flatMap(([file, scenes]) => Object.entries(scenes).map(([what, scene]) => ({ file, what, scene })))

describe('the examples', () => {
  it('have a scene for every step that uses this action, and no others', () => {
    const played = SCENES.map(({ file, scene }) => `${file} ${scene.job}`)
    const written = STEPS.map(({ file, job }) => `${file} ${job}`)
    expect([...new Set(played)].sort()).toEqual(written.sort())
  })

  // All in one block: only the tests of one block run side by side.
  it.concurrent.each(SCENES)('$file: $what', async ({ file, scene }) => {
    const step = STEPS.find((one) => one.file === file && one.job === scene.job)
    if (step === undefined) throw new Error(`${file} has no job ${scene.job} with this action`)
    await playExample(step, scene)
  })
})

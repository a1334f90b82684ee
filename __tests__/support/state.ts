import type { SavedState } from '../../src/runtime/state.js'

/** A saved state of a main step that was killed while it watched deployment 1. */
export const aState = (change: Partial<SavedState> = {}): SavedState => ({
  phase: 'begun',
  place: {
    service: 'appconfig',
    region: 'eu-west-1',
    applicationId: 'abcdefg',
    environmentId: 'hijklmn',
    profileId: 'opqrstu'
  },
  title: 'shop / prod / flags',
  intent: { marker: 'marker-1', after: null, at: '2026-01-15T10:00:00.000Z', kind: 'appconfig' },
  handle: { id: '1', ownership: 'started' },
  ifUnfinished: 'stop',
  jobStatus: 'success',
  revertOnJobFailure: false,
  ...change
})

import type { Plan, PlannedChange } from '../../src/deployment/plan.js'

const CHANGES: readonly PlannedChange[] = [
  { subject: 'flag', kind: 'added', path: '/values/sale', summary: 'flag sale added, enabled' },
  {
    subject: 'attribute',
    kind: 'changed',
    path: '/values/news/rate',
    summary: 'value of attribute rate of flag news changed'
  }
]

/** A plan with two changes, a warning on a file and a note. */
export const planOf = (overrides: Partial<Plan> = {}): Plan => ({
  subject: {
    title: 'shop / prod / flags',
    rows: [
      ['Application', 'shop (abc1234)'],
      ['Version', 'content of config/flags.json']
    ],
    notes: ['No alarm watches this environment: nothing rolls the deployment back by itself'],
    facts: { 'configuration-version': '7' }
  },
  changes: CHANGES,
  comparison: 'Compared with version 6, which is served now.',
  findings: [
    { severity: 'warning', message: 'deprecated', at: { file: 'config/flags.json', line: 12, column: 3 } },
    { severity: 'note', message: 'A Lambda function validates this profile.' }
  ],
  ...overrides
})

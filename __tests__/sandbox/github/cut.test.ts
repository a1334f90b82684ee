import { describe, expect, it } from '@jest/globals'
import { cut } from '../../../scripts/github-openapi/cut.js'

const response = (reference: string) => ({
  '200': { description: 'fine', content: { 'application/json': { schema: { $ref: reference } } } }
})

const DESCRIPTION = {
  openapi: '3.0.3',
  info: { version: '1.2.3', license: { name: 'MIT' } },
  paths: {
    '/things': {
      get: {
        summary: 'Lists things',
        tags: ['things'],
        'x-github': { category: 'things' },
        responses: response('#/components/schemas/thing')
      },
      post: { responses: response('#/components/schemas/unused') }
    },
    '/others': { get: { responses: {} } }
  },
  components: {
    schemas: {
      thing: {
        type: 'object',
        title: 'Thing',
        description: 'A thing',
        required: ['title', 'description'],
        properties: {
          title: { type: 'string', description: 'Its title', example: 'x' },
          description: { $ref: '#/components/schemas/text' },
          parent: { $ref: '#/components/schemas/thing' }
        }
      },
      text: { type: 'string', example: 'x' },
      unused: { type: 'string' }
    }
  }
}

describe("what is cut from GitHub's description", () => {
  it('is the operation with all it refers to, without what is for readers', () => {
    expect(cut(DESCRIPTION, [{ method: 'GET', path: '/things' }])).toEqual({
      openapi: '3.0.3',
      info: { title: expect.any(String), version: '1.2.3', license: { name: 'MIT' } },
      paths: {
        '/things': {
          get: {
            responses: {
              '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/thing' } } } }
            }
          }
        }
      },
      components: {
        schemas: {
          text: { type: 'string' },
          thing: {
            type: 'object',
            required: ['title', 'description'],
            properties: {
              title: { type: 'string' },
              description: { $ref: '#/components/schemas/text' },
              parent: { $ref: '#/components/schemas/thing' }
            }
          }
        }
      }
    })
  })

  it('has nothing for an operation that is not there', () => {
    expect(() => cut(DESCRIPTION, [{ method: 'PATCH', path: '/things' }])).toThrow('no PATCH /things')
  })
})

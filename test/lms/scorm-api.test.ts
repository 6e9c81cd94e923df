import { describe, expect, it } from 'vitest'
import { type Frame, findApi } from '../../src/lms/scorm-api'
import { strictLms } from '../support/strict-lms'

const API = strictLms()
const top = (frame: Omit<Frame, 'parent'> = {}): Frame => {
  const self: Frame = Object.assign({}, frame, { parent: undefined as Frame | undefined })
  return Object.assign(self, { parent: self })
}
/** A frame of another origin: naming anything of it throws. */
const foreign = (parent: Frame): Frame =>
  Object.defineProperties({} as Frame, {
    API: {
      get() {
        throw new Error('cross-origin')
      },
    },
    parent: { value: parent },
  })

describe('the API of the LMS is found', () => {
  it('in the page itself, in its parent, or far above', () => {
    expect(findApi(top({ API }))).toBe(API)
    expect(findApi({ parent: top({ API }) })).toBe(API)
    expect(findApi({ parent: { parent: { parent: top({ API }) } } })).toBe(API)
  })

  it('in the window that opened the page, or that opened its frame, and above those', () => {
    expect(findApi(Object.assign(top(), { opener: top({ API }) }))).toBe(API)
    expect(findApi(Object.assign(top(), { opener: { parent: top({ API }) } }))).toBe(API)
    expect(findApi({ parent: Object.assign(top(), { opener: top({ API }) }) })).toBe(API)
  })

  it('above a frame of another origin', () => {
    expect(findApi({ parent: foreign(top({ API })) })).toBe(API)
  })
})

describe('there is none', () => {
  it('where nobody has one, or something else under its name', () => {
    expect(findApi(top())).toBeNull()
    expect(findApi({ parent: top({ API: {} }), opener: null })).toBeNull()
  })

  it('where every way there throws', () => {
    const walled = Object.defineProperty({} as Frame, 'parent', {
      get() {
        throw new Error('cross-origin')
      },
    })
    expect(findApi({ parent: walled })).toBeNull()
  })
})

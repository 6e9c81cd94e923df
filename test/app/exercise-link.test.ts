import { describe, expect, it } from 'vitest'
import { readExerciseLink, seatLink, ticketLink } from '../../src/app/shell/exercise-link'

describe('a link to a hosted exercise', () => {
  it('leads to a team by its code, however it was typed', () => {
    expect(readExerciseLink('#j=7kq4mx ')).toEqual({ page: 'join', code: '7KQ4MX' })
    expect(readExerciseLink('#j=')).toEqual({ page: 'join', code: '' })
  })

  it('leads to a seat by a ticket, and back to one that was taken', () => {
    expect(readExerciseLink(ticketLink('abc.d_f', 'Équipe & Co'))).toEqual({
      page: 'ticket',
      ticket: 'abc.d_f',
      team: 'Équipe & Co',
    })
    expect(readExerciseLink('#s=abc')).toMatchObject({ ticket: 'abc', team: '' })
    expect(readExerciseLink(seatLink('x1.t1', 's7'))).toEqual({
      page: 'seat',
      place: 'x1.t1',
      seat: 's7',
    })
  })

  it('leads a facilitator to the console, and to the exercise that was chosen', () => {
    expect(readExerciseLink('#f=secret')).toEqual({
      page: 'console',
      token: 'secret',
      exercise: '',
      team: '',
    })
    expect(readExerciseLink('#f=secret&e=x1')).toMatchObject({ exercise: 'x1' })
    expect(readExerciseLink('#f=secret&e=x1&v=t3')).toMatchObject({ team: 't3' })
  })

  it('leads to what stands on the wall', () => {
    expect(readExerciseLink('#b=secret&e=x1')).toEqual({
      page: 'projector',
      token: 'secret',
      exercise: 'x1',
    })
  })

  it.each(['', '#', '#r=abc', '#t=x1', '#t=../a.b.c', '#s='])('is not what %j is', (fragment) => {
    expect(readExerciseLink(fragment)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { roundFileOf } from '#electron/window/command-line'

describe('the round that the app is asked to open', () => {
  it('is the round file among the arguments, from the folder it was named in', () => {
    expect(roundFileOf(['electron', '.', 'runde.tildeling'], '/hjem/møte')).toBe('/hjem/møte/runde.tildeling')
    expect(roundFileOf(['Tildeling', '/a/b.tildeling'], '/hjem')).toBe('/a/b.tildeling')
  })

  it('is none where no round file is named, or only a switch looks like one', () => {
    expect(roundFileOf(['Tildeling', '--file=x.tildeling', 'notat.pdf'], '/hjem')).toBeNull()
  })
})

import { bench, describe } from 'vitest'
import { weighAnew } from '#renderer/screens/allocation/estimate'
import { scoreRound } from '#shared/scoring/score-round'
import { timeDrag } from './drag-in-window'
import { largeRound, largeScheme } from './large-round'

const { state } = largeRound('runde', 200, 12)
const scores = scoreRound(state.fields, largeScheme)

describe('en vekt som dras, 200 søknader', () => {
  bench('poengene regnet om', () => {
    weighAnew(scores, { 'o-k1': 40, 'o-k2': 20, 'o-k3': 10 })
  })
})

if (process.env.TILDELING_ELECTRON) {
  const { all, moved } = await timeDrag(200, 12)
  console.log('En vekt dras i det virkelige vinduet, 200 søknader × 12 medlemmer:')
  for (const [name, given] of [
    ['alle bilder', all],
    ['bilder der vekten hadde flyttet seg', moved],
  ] as const) {
    const times = [...given].sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
    console.log(
      `  ${name}: median ${(1000 / at(0.5)).toFixed(0)} i sekundet (${at(0.5).toFixed(1)} ms), 95 % under ${at(0.95).toFixed(1)} ms (n = ${times.length})`,
    )
  }
} else console.log('Vinduet måles ikke: TILDELING_ELECTRON peker ikke på et Electron.')

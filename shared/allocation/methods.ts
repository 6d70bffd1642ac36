import type { MethodId } from './result'

/** The methods in the order in which people meet them, by their Norwegian names and what they do. */
export const methods: readonly {
  readonly id: MethodId
  readonly name: string
  readonly description: string
}[] = [
  {
    id: 'ranked',
    name: 'Etter rang',
    description: 'Best først, hele beløpet. Det som ikke får plass, hoppes over, eller lista stopper der.',
  },
  {
    id: 'ranked-cut',
    name: 'Etter rang med avkorting',
    description:
      'Som etter rang, men den som står ved streken, får det som er igjen når det er nok til å være til nytte.',
  },
  {
    id: 'bands',
    name: 'Etter poengbånd',
    description: 'Hvert poengbånd får sin andel av det søkte beløpet.',
  },
  {
    id: 'proportional',
    name: 'Lik prosentvis avkorting',
    description: 'Alle over terskelen får samme andel av det de søkte om, aldri under sitt minste beløp.',
  },
  {
    id: 'optimal',
    name: 'Best samlet nytte',
    description:
      'Den fordelingen som samlet gir mest nytte under alle reglene, med bevis eller oppgitt avstand.',
  },
  {
    id: 'equal-shares',
    name: 'Likeverdig fordeling',
    description:
      'Hvert medlem råder over en like stor del av rammen, og søknadene kjøpes av dem som setter dem høyt.',
  },
  { id: 'manual', name: 'Manuelt', description: 'Beløpene settes for hånd og holdes opp mot reglene.' },
]

/** The Norwegian name of a method. */
export function methodName(id: MethodId): string {
  return methods.find(method => method.id === id)?.name ?? id
}

import { words } from './words.mjs'

/** A text of several paragraphs, as it stands in the form. */
export const paragraphs = (...parts) => parts.join('\n\n')

/** A budget line whose text begins with the party that gets the money: that is the split of the grant. */
export function line(party, text, kind, amount, year = 2025) {
  return { year, text: `${party}: ${text}`, kind, amount }
}

/** What a party puts in itself. */
export function own(party, side, amount, text) {
  return { party, side, amount, text }
}

/** The form of a packet as it stands in soknad.json: marked as made up, and with amounts that add up. */
export function formOf({ file, nr, title, summary, attachments, ...rest }) {
  const mark = words[rest.language ?? 'nb'].mark
  const { requested, lines } = rest.budget
  for (const [year, amount] of Object.entries(requested)) {
    const sum = (lines ?? [])
      .filter(line => String(line.year) === year)
      .reduce((total, line) => total + line.amount, 0)
    if (lines !== undefined && sum !== amount) {
      throw new Error(`${file}: budsjettlinjene for ${year} er ${sum}, søkt beløp er ${amount}`)
    }
  }
  if (nr === undefined || attachments === undefined) throw new Error(`${file}: mangler nummer eller vedlegg`)
  return {
    format: 'tildeling/application@1',
    title: markedTitle(title, mark),
    summary: `${mark}. ${summary}`,
    ...rest,
  }
}

/** The title as it stands everywhere: what it is, and that it is made up. */
export function markedTitle(title, mark = words.nb.mark) {
  return `${title} (${mark})`
}

/** The confirmations of an application that meets the scheme; `patientResponsibility` where it is another. */
export function confirmed(patientResponsibility = 'yes') {
  return {
    notPureEquipment: true,
    notOrdinaryOperations: true,
    leadsToOrdinaryOperations: true,
    patientResponsibility,
  }
}

/** The clauses that most parties copy from one another, around the three that are their own. */
export function clauses({ purpose, money, responsibility, until = '31. desember 2026' }) {
  return [
    { title: 'Formål', text: purpose },
    { title: 'Fordeling av midler', text: money },
    { title: 'Ansvar for pasienten', text: responsibility },
    {
      title: 'Likeverdige parter',
      text: 'Partene har lik rett til å foreslå hvordan midlene brukes. Styringsgruppen har like mange fra kommunene som fra helseforetaket, og beslutter ved enighet. Saker det ikke er enighet om, går til lokalt samarbeidsutvalg.',
    },
    {
      title: 'Personvern',
      text: 'Hver part har ansvaret for egne journaler. Opplysninger om pasienter deles bare når partene har tjenstlig behov, og i de systemene som partene allerede har avtale om.',
    },
    {
      title: 'Varighet og endring',
      text: `Avtalen gjelder til ${until}. Endringer gjøres skriftlig. Blir tiltaket vesentlig utsatt, skal Strategisk samarbeidsutvalg spørres før midlene brukes på annen måte.`,
    },
  ]
}

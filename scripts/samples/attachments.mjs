import { person } from './parties.mjs'
import { renderPdf, squiggle } from './pdf.mjs'
import { kroner, longDate, words } from './words.mjs'

/** One attachment of a packet as PDF bytes: `{ name, kind, look, … }` beside the form it belongs to. */
export async function renderAttachment(attachment, form, source) {
  const language = form.language ?? 'nb'
  const word = words[language]
  const build = { project, budget, agreement, effects, note }[attachment.kind]
  const { heading, content } = build(attachment, form, source, word, language)
  return renderPdf({
    title: heading,
    language,
    look: attachment.look ?? 'rapport',
    date: form.submittedAt.slice(0, 10),
    landscape: attachment.kind === 'effects',
    content,
  })
}

function project({ sections = [], numbered = false }, form, source, word, language) {
  const chapters = [
    ...sections.filter(section => section.early === true).map(({ title, text }) => [title, text]),
    ...Object.keys(word.parts)
      .filter(part => form[part] !== undefined)
      .map(part => [word.parts[part], textOf(form[part])]),
    ...sections.filter(section => section.early !== true).map(({ title, text }) => [title, text]),
  ]
  const content = [
    { text: word.project, style: 'small' },
    { text: source.title, style: 'title' },
    facts(form, word, language),
    { text: form.summary, margin: [0, 8, 0, 4], italics: true },
    ...chapters.flatMap(([title, text], index) => [
      { text: numbered ? `${index + 1} ${title}` : title, style: 'heading' },
      ...paragraphs(text),
    ]),
  ]
  if (form.milestones?.length > 0) {
    content.push(
      together(
        word.milestones,
        [125, '*'],
        [word.date, word.milestone],
        form.milestones.map(({ date, text }) => [longDate(language, date), text]),
      ),
    )
  }
  if (form.partners?.length > 0) {
    content.push(
      together(
        word.partners,
        ['*', '*', 125],
        [word.party, word.role, word.signed],
        form.partners.map(({ name, role, signedOn }) => [
          name,
          role ?? '',
          signedOn === undefined ? '' : longDate(language, signedOn),
        ]),
      ),
    )
  }
  return { heading: `${word.project}: ${source.title}`, content }
}

function budget({ notes = [] }, form, source, word) {
  const years = Object.keys(form.budget.requested)
  const lines = form.budget.lines ?? []
  const content = [
    { text: word.budget, style: 'small' },
    { text: source.title, style: 'title' },
    ...years.flatMap(year => {
      const rows = lines.filter(line => String(line.year) === year)
      return [
        { text: `${word.budget} ${year}`, style: 'heading' },
        table(
          ['*', 70, 90],
          [word.post, word.kind, right(word.amount)],
          [
            ...rows.map(line => [line.text, word.kinds[line.kind] ?? '', right(kroner(line.amount))]),
            [{ text: word.sum, bold: true }, '', right(kroner(form.budget.requested[year]), true)],
          ],
        ),
        ...(form.budget.minimum?.[year] === undefined
          ? []
          : [
              {
                text: `${word.minimum(year)}: ${kroner(form.budget.minimum[year])} kroner.`,
                margin: [0, 6, 0, 0],
              },
            ]),
      ]
    }),
  ]
  if (lines.length > 0) content.push(...splitOfGrant(lines, word))
  const own = form.budget.ownContribution ?? []
  if (own.length > 0) {
    content.push(
      { text: word.own, style: 'heading' },
      table(
        [140, '*', 90],
        [word.party, word.ownText, right(word.amount)],
        [
          ...own.map(({ party, text, amount }) => [party, text ?? '', right(kroner(amount))]),
          [{ text: word.sum, bold: true }, '', right(kroner(sumOf(own)), true)],
        ],
      ),
    )
  }
  if (notes.length > 0) {
    content.push({ text: word.assumptions, style: 'heading' }, ...notes.flatMap(paragraphs))
  }
  return { heading: `${word.budget}: ${source.title}`, content }
}

function splitOfGrant(lines, word) {
  const parties = new Map()
  for (const line of lines) {
    const party = line.text.split(':')[0]
    parties.set(party, (parties.get(party) ?? 0) + line.amount)
  }
  const total = sumOf(lines)
  return [
    { text: word.split, style: 'heading' },
    table(
      ['*', 90, 60],
      [word.party, right(word.amount), right(word.share)],
      [...parties].map(([party, amount]) => [
        party,
        right(kroner(amount)),
        right(`${Math.round((amount / total) * 100)} %`),
      ]),
    ),
  ]
}

function agreement({ form: kind, intro, points, place }, form, source, word, language) {
  const signatories = signatoriesOf(kind, form)
  const date = form.partners?.find(({ signedOn }) => signedOn !== undefined)?.signedOn ?? form.submittedAt
  const content = [
    { text: word.forms[kind], style: 'title' },
    { text: source.title, margin: [0, 0, 0, 8] },
    ...paragraphs(intro),
    ...points.flatMap(({ title, text }, index) => [
      { text: kind === 'avtale' ? `§ ${index + 1} ${title}` : title, style: 'heading' },
      ...paragraphs(text),
    ]),
    {
      text: word.place(place ?? form.applicant.address.city, longDate(language, date)),
      margin: [0, 18, 0, 8],
    },
  ]
  if (kind !== 'referat') {
    content.push(
      ...signatories.map(({ name, role }, index) => ({
        unbreakable: true,
        margin: [0, 4, 0, 6],
        stack: [
          squiggle(source.nr * 5 + index),
          { text: `${person(((source.nr * 7 + index * 11) % 89) + 10)}`, margin: [0, 2, 0, 0] },
          { text: `${name}${role === undefined ? '' : `, ${role}`} – ${word.signature}`, style: 'small' },
        ],
      })),
    )
  }
  return { heading: `${word.forms[kind]}: ${source.title}`, content }
}

/** All who signed an agreement; only the other side for a confirmation of what the applicant has written. */
function signatoriesOf(kind, { applicant, partners = [] }) {
  const signed = partners.filter(({ signedOn }) => signedOn !== undefined)
  return kind === 'bekreftelse'
    ? signed.filter(({ side }) => side !== applicant.side)
    : [{ name: applicant.name }, ...signed]
}

function effects({ rows, about, plan }, _form, source, word) {
  return {
    heading: `${word.effects}: ${source.title}`,
    content: [
      { text: word.effects, style: 'small' },
      { text: source.title, style: 'title' },
      table(['*', 150, 150, '*'], word.effectHead, rows),
      { text: word.effectAbout, style: 'heading' },
      ...paragraphs(about),
      ...(plan === undefined ? [] : [{ text: word.effectPlan, style: 'heading' }, ...paragraphs(plan)]),
    ],
  }
}

function note({ title, sections }, _form, source) {
  return {
    heading: `${title}: ${source.title}`,
    content: [
      { text: title, style: 'title' },
      { text: source.title, margin: [0, 0, 0, 6] },
      ...sections.flatMap(section => [
        { text: section.title, style: 'heading' },
        ...paragraphs(section.text),
      ]),
    ],
  }
}

function facts(form, word, language) {
  const { from, to } = form.period ?? {}
  const rows = [
    [word.applicant, form.applicant.name],
    [word.unit, form.applicant.unit],
    [word.contact, form.applicant.contact?.name],
    [word.period, from && to ? `${longDate(language, from)} – ${longDate(language, to)}` : undefined],
    [
      word.requested,
      Object.entries(form.budget.requested)
        .map(([year, amount]) => `${year}: ${kroner(amount)} kroner`)
        .join(', '),
    ],
  ].filter(([, value]) => value !== undefined)
  return table([150, '*'], undefined, rows)
}

function together(heading, widths, head, rows) {
  return { unbreakable: true, stack: [{ text: heading, style: 'heading' }, table(widths, head, rows)] }
}

function table(widths, head, rows) {
  const body =
    head === undefined ? rows : [head.map(cell => ({ ...asCell(cell), style: 'cellHead' })), ...rows]
  return {
    layout: 'lightHorizontalLines',
    margin: [0, 4, 0, 6],
    table: { widths, headerRows: head === undefined ? 0 : 1, dontBreakRows: true, body },
  }
}

function asCell(cell) {
  return typeof cell === 'string' ? { text: cell } : cell
}

function right(text, bold = false) {
  return { text, bold, alignment: 'right' }
}

function paragraphs(text) {
  return text.split('\n\n').map(part => ({ text: part, margin: [0, 0, 0, 6] }))
}

function textOf(part) {
  return typeof part === 'string' ? part : Object.values(part).join('\n\n')
}

function sumOf(items) {
  return items.reduce((sum, { amount }) => sum + amount, 0)
}

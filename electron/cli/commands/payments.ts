import { paymentListOf, savePayments } from '#electron/round/save-payments'
import { createPdfRenderer } from '#electron/work/render-pdf'
import {
  doubtsOfPayments,
  paymentDoubtText,
  sumOfPayments,
  totalsByMode,
} from '#shared/document/payment-lines'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { formatKroner } from '#shared/money/format-kroner'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { openRoundArgument, required } from '../round-argument'

const usage = 'payments <runde> --out <fil.xlsx>'

export const payments: Command = {
  name: 'payments',
  usage,
  summary: 'Lager utbetalingslisten som regneark, eller som PDF når filnavnet slutter på .pdf.',
  options: ['out'],
  run: async (args, { print, tell, now }) => {
    const round = await openRoundArgument(args, usage)
    const file = required(args, 'out', usage)
    if (!/\.(xlsx|pdf)$/i.test(file)) misuse(`«${file}» må slutte på .xlsx eller .pdf. Bruk: ${usage}`)
    const list = paymentListOf(round.document.state.fields, norwegianDay(now()))
    for (const doubt of doubtsOfPayments(list.lines)) tell(paymentDoubtText(doubt))
    const renderer = createPdfRenderer()
    try {
      const saved = await savePayments(list, renderer, file)
      if (!saved.ok) refuse(...saved.error)
      const sum = sumOfPayments(list.lines)
      print(`Utbetalingslisten er lagret: ${file}. ${list.lines.length} utbetalinger, ${formatKroner(sum)}.`)
      return {
        json: {
          files: [saved.value],
          sum,
          payments: list.lines.map(line => ({
            applicationId: line.applicationId,
            year: line.year,
            instalment: line.instalment,
            instalments: line.instalments,
            amount: line.kroner,
            mode: line.mode,
            recipient: line.recipient,
            orgNumber: line.orgNumber,
            account: line.account,
            marking: line.marking,
          })),
          byMode: totalsByMode(list.lines).map(({ mode, payments, kroner }) => ({
            mode,
            payments,
            amount: kroner,
          })),
        },
        exitCode: 0,
      }
    } finally {
      await renderer.dispose()
    }
  },
}

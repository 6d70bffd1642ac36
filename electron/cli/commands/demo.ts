import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allocateRound } from '#electron/round/allocate-round'
import { describeApplications } from '#electron/round/describe-applications'
import { fillExampleRound } from '#electron/round/example-round'
import { newFileRound } from '#electron/round/file-round'
import { buildFreeze, proposeFromAllocation } from '#electron/round/freeze-decisions'
import { saveLetters, saveProtocol } from '#electron/round/render-documents'
import { paymentListOf, savePayments } from '#electron/round/save-payments'
import { makeFolder } from '#electron/round/save-whole'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { createSolver } from '#electron/work/solve'
import { formatKroner } from '#shared/money/format-kroner'
import type { Command } from '../command'
import { refuse } from '../failure'
import { required, saveOrRefuse } from '../round-argument'

const usage = 'demo --out <mappe>'
const method = 'ranked-cut'
const meetingDate = '2025-11-04'

/** A fixed clock, so that the demonstration gives the same files every time. */
const demoNow = () => new Date('2025-11-04T13:30:00Z')

export const demo: Command = {
  name: 'demo',
  usage,
  summary: 'Hele reisen på eksempelsøknadene: runde, brev, protokoll, utbetalingsliste og sammendrag.',
  options: ['out'],
  run: async (args, { print, tell }) => {
    const out = required(args, 'out', usage)
    await makeFolder(path.resolve(out))
    const roundFile = path.join(out, 'vest-viken-2025-eksempel.tildeling')
    const lettersFolder = path.join(out, 'brev')
    const stagingDir = await mkdtemp(path.join(tmpdir(), 'tildeling-demo-'))
    const solver = createSolver()
    const renderer = createPdfRenderer()
    try {
      await clearFormer(lettersFolder)
      await rm(roundFile, { force: true })
      const round = newFileRound(roundFile, { device: 'demonstrasjon', now: demoNow })
      tell('Leser inn eksempelsøknadene …')
      await fillExampleRound(round, { roundId: 'runde-eksempel', stagingDir, now: demoNow })
      tell('Fordeler og låser vedtakene …')
      const allocated = await allocateRound(round.document.state.fields, { method }, solver.solve)
      if (!allocated.ok) refuse(...allocated.error)
      const { result } = allocated.value
      const decisions = proposeFromAllocation(round.document.state.fields, result, '')
      const freeze = buildFreeze(round.document.state.fields, decisions, { date: meetingDate, method })
      if (!freeze.ok) refuse(...freeze.error)
      await round.document.append([freeze.value])
      await saveOrRefuse(round)
      const { fields } = round.document.state
      tell('Lager brev og protokoll …')
      const letters = await saveLetters(fields, renderer, lettersFolder, { draft: false, today: meetingDate })
      if (letters.failures.length > 0) {
        refuse(...letters.failures.map(({ number, lines }) => `Søknad ${number}: ${lines.join(' ')}`))
      }
      const protocol = await saveProtocol(fields, renderer, path.join(out, 'protokoll.pdf'), false)
      if (!protocol.ok) refuse(...protocol.error)
      const payments = await savePayments(
        paymentListOf(fields, meetingDate),
        renderer,
        path.join(out, 'utbetalingsliste.xlsx'),
      )
      if (!payments.ok) refuse(...payments.error)
      const applications = describeApplications(fields)
      const frame = Object.values(result.frames).reduce((sum, kroner) => sum + kroner, 0)
      const json = {
        round: roundFile,
        frame,
        spent: result.spent,
        remainder: result.remainder,
        method,
        awards: applications.map(({ id, number, title, decision }) => ({
          applicationId: id,
          number,
          title,
          outcome: decision?.outcome ?? null,
          award: decision?.award ?? 0,
        })),
        letters: letters.files,
        protocol: protocol.value,
        payments: payments.value,
      }
      await writeFile(path.join(out, 'sammendrag.json'), `${JSON.stringify(json, null, 2)}\n`)
      print(`Runden: ${roundFile}`)
      print(
        `${letters.files.length} brev i ${lettersFolder}, ${protocol.value.path} og ${payments.value.path}`,
      )
      print(
        `Ramme ${formatKroner(frame)} = tildelt ${formatKroner(result.spent)} + rest ${formatKroner(result.remainder)}`,
      )
      return { json, exitCode: 0 }
    } finally {
      await rm(stagingDir, { recursive: true, force: true })
      await Promise.all([solver.dispose(), renderer.dispose()])
    }
  },
}

/** Letters of an earlier demonstration, by the names it gives them; nothing else in the folder is touched. */
async function clearFormer(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (/^brev-\d{3}-[a-z0-9-]+\.pdf$/.test(name)) await rm(path.join(folder, name))
  }
}

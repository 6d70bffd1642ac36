import { dateParts } from '#shared/i18n/calendar'
import { formatDate, formatDateWithWeekday } from '#shared/i18n/format-date'
import { numberInWords } from '#shared/i18n/list-in-words'
import { clockText, type LocalMoment, localMoment } from '#shared/i18n/norwegian-time'
import { deadlineOf, lastDayBeforeMeeting } from '#shared/scheme/deadline'
import { addDays } from '#shared/scheme/iso-date'
import { type Check, type CheckContext, fields } from '../context'
import type { Outcome } from '../finding'

/**
 * Whether the application came in time. A deadline without a clock lasts the whole day in Norway. With several
 * deadlines and none chosen for the round, the last one counts, so that nobody is called late by a guess. A form
 * that does not say when it was sent is known to be in time, but never known to be late. A deadline on a weekend is
 * not moved: what comes on the first working day after it is left to a person.
 */
export const checkDeadline: Check<'deadline'> = context => {
  const deadline = deadlineFor(context)
  if (deadline === null) {
    const { leadDays } = context.scheme.intake
    return {
      met: null,
      message: `Legg inn møtedatoen, så kontrolleres fristen på ${leadDays ?? 0} dager før møtet.`,
      lookedAt: fields(context, 'submittedAt'),
      ask: null,
      timing: true,
    }
  }
  return compareWithDeadline(context, deadline)
}

/** Whether the application was passed on in time, by the deadline of a stage after the first. */
export const checkStageDeadline: Check<'stage-deadline'> = (context, { stageId }) => {
  const stage = context.scheme.stages.find(one => one.id === stageId)
  const lookedAt = fields(context, 'submittedAt')
  if (stage?.deadline == null) {
    return {
      met: null,
      message: 'Fasen har ingen frist i ordningen. Legg den inn.',
      lookedAt,
      ask: null,
      timing: true,
    }
  }
  const arrived = localMoment(context.arrived.at)
  if (arrived !== null && isLate(arrived, stage.deadline) === true) {
    return compareWithDeadline(context, stage.deadline)
  }
  return {
    met: null,
    message: `Fristen for «${stage.name}» er ${dayOf(stage.deadline)}. Søknaden viser ikke når dette ble gjort. Kontroller datoen.`,
    lookedAt,
    ask: null,
    timing: true,
  }
}

function deadlineFor({ scheme, intakeRoundId, meetingDate }: CheckContext): string | null {
  const deadline = deadlineOf(scheme, intakeRoundId ?? undefined)
  switch (deadline.kind) {
    case 'fixed':
      return deadline.deadline
    case 'rolling':
      return meetingDate === null ? null : lastDayBeforeMeeting(meetingDate, deadline.leadDays)
    default:
      return (
        scheme.intake.rounds
          .map(round => round.deadline)
          .sort(byEnd)
          .at(-1) ?? null
      )
  }
}

function compareWithDeadline(context: CheckContext, deadline: string): Outcome {
  const lookedAt = fields(context, 'submittedAt')
  const arrived = localMoment(context.arrived.at)
  if (arrived === null) {
    const message = `Det går ikke fram når søknaden kom. Fristen var ${dayOf(deadline)}. Kontroller i postmottaket.`
    return { met: null, message, lookedAt, ask: null, timing: true }
  }
  const late = isLate(arrived, deadline)
  if (late === false) {
    return {
      met: true,
      message: `Søknaden kom ${momentText(arrived, deadline)}, innen fristen ${dayOf(deadline)}.`,
      lookedAt,
      ask: null,
      timing: true,
    }
  }
  if (late === null) {
    const message = `Søknaden kom ${dayOf(arrived.day)}, samme dag som fristen ${clockOf(deadline)}. Kontroller klokkeslettet.`
    return { met: null, message, lookedAt, ask: null, timing: true }
  }
  const first = context.firstArrivedAt === null ? null : localMoment(context.firstArrivedAt)
  if (first !== null && isLate(first, deadline) === false) {
    const message = `Første utgave kom ${dayOf(first.day)}, innen fristen ${dayOf(deadline)}. Denne utgaven kom ${dayOf(arrived.day)}.`
    return { met: true, message, lookedAt, ask: null, timing: true }
  }
  const found = lateText(arrived, deadline)
  if (!context.arrived.certain) {
    const message = `Søknaden sier ikke når den ble sendt. Den ble lest inn ${dayOf(arrived.day)}, etter fristen ${dayOf(deadline)}. Kontroller i postmottaket.`
    return { met: null, message, lookedAt, ask: null, timing: true }
  }
  const { graceNote } = context.scheme.intake
  if (graceNote !== null) {
    return {
      met: null,
      message: `${found} Merknad om fristen: ${graceNote} Avgjør om den gjelder her.`,
      lookedAt,
      ask: null,
      timing: true,
    }
  }
  const monday = workingDayAfterWeekend(deadline)
  if (monday !== null && arrived.day <= monday) {
    const message = `${found} Fristen falt i en helg, og utlysningen sier ikke hva som da gjelder. Avgjør om søknaden skal behandles.`
    return { met: null, message, lookedAt, ask: null, timing: true }
  }
  return { met: false, message: found, lookedAt, ask: null, timing: true }
}

/** Null when only the day is known and the deadline has a clock that day. */
function isLate(arrived: LocalMoment, deadline: string): boolean | null {
  const [day = '', clock] = deadline.split('T')
  if (arrived.day !== day) return arrived.day > day
  if (clock === undefined) return false
  return arrived.clock === null ? null : arrived.clock > `${clock}:00`
}

function lateText(arrived: LocalMoment, deadline: string): string {
  const day = deadline.slice(0, 10)
  const days = (Date.parse(arrived.day) - Date.parse(day)) / 86_400_000
  if (days === 0)
    return `Søknaden kom ${momentText(arrived, deadline)}, etter fristen ${clockOf(deadline)} samme dag.`
  const since = `${numberInWords(days)} ${days === 1 ? 'dag' : 'dager'}`
  return `Søknaden kom ${dayOf(arrived.day)}, ${since} etter fristen ${dayOf(deadline)}.`
}

/** The Monday after a deadline on a weekend; null when it is on another day. */
function workingDayAfterWeekend(deadline: string): string | null {
  const day = deadline.slice(0, 10)
  const { weekday } = dateParts(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : null
}

function momentText({ day, clock }: LocalMoment, deadline: string): string {
  return clock !== null && day === deadline.slice(0, 10)
    ? `${dayOf(day)} kl. ${clockText(clock)}`
    : dayOf(day)
}

function dayOf(deadline: string): string {
  const [day = '', clock] = deadline.split('T')
  return clock === undefined
    ? formatDateWithWeekday(day, 'nb')
    : `${formatDateWithWeekday(day, 'nb')} ${clockOf(deadline)}`
}

function clockOf(deadline: string): string {
  const clock = deadline.split('T')[1]
  return clock === undefined ? formatDate(deadline) : `kl. ${clock.replace(':', '.')}`
}

function byEnd(a: string, b: string): number {
  const end = (deadline: string) => (deadline.includes('T') ? deadline : `${deadline}T24:00`)
  return end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0
}

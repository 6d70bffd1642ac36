import { useMemo } from 'react'
import { Select } from '#renderer/components/select'
import type { Answer } from '#renderer/stores/import-store'
import { selectScheme, useRound } from '#renderer/stores/round-store'
import type { PreviewItem } from '#shared/ipc/import-channels'
import { formatKroner } from '#shared/money/format-kroner'
import { requestedKroner } from '#shared/round/application-form'
import type { Packet } from '#shared/round/packet'
import { DifferenceTable } from './difference-table'
import { packetDifference } from './packet-difference'
import { readableForm } from './readable-form'

/** The version that something is compared with: the one in the round, or one read just before it. */
export interface Former {
  readonly packet: Packet
  readonly number: number | null
  readonly withdrawn: boolean
}

interface Props {
  readonly item: PreviewItem
  readonly answer: Answer | undefined
  readonly formerOf: (applicationId: string) => Former | null
  readonly onAnswer: (answer: Answer | null) => void
}

/** An application that may take the place of another: what differs, and the choice. */
export function ImportCompare({ item, answer, formerOf, onAnswer }: Props) {
  const { kind, packet, near, applicationId } = item
  const { form } = packet
  const others =
    kind === 'near' ? near : [{ applicationId, title: form.title, applicant: form.applicant.name, why: null }]
  return (
    <li className="import-compare">
      <div className="import-compare-head">
        <div>
          <strong>{form.title}</strong>
          <p className="muted numbers">
            {`${form.applicant.name} · ${formatKroner(requestedKroner(form))} · ${packet.file}`}
          </p>
        </div>
        <Select
          aria-label={`Hva skal gjøres med ${form.title}`}
          value={answer ?? 'choose'}
          options={[
            { value: 'choose', label: 'Velg …' },
            ...(kind === 'near'
              ? [
                  ...near.map(other => ({
                    value: `version:${other.applicationId}`,
                    label: `Ny versjon av ${numberText(formerOf(other.applicationId))}«${short(other.title)}»`,
                  })),
                  { value: 'take', label: 'Ny søknad' },
                  { value: 'skip', label: 'Ikke ta inn' },
                ]
              : [
                  { value: 'take', label: 'Ta inn som ny versjon' },
                  { value: 'skip', label: 'Behold den gamle' },
                ]),
          ]}
          onChange={value => onAnswer(value === 'choose' ? null : (value as Answer))}
        />
      </div>
      {others.map(other => (
        <Comparison
          key={other.applicationId}
          packet={packet}
          former={formerOf(other.applicationId)}
          why={
            other.why === null
              ? null
              : other.why === 'similar-title'
                ? `Samme søker og nesten samme tittel som «${other.title}».`
                : `Samme tittel som søknaden fra ${other.applicant}.`
          }
        />
      ))}
    </li>
  )
}

interface ComparisonProps {
  readonly packet: Packet
  readonly former: Former | null
  readonly why: string | null
}

function Comparison({ packet, former, why }: ComparisonProps) {
  const scheme = useRound(selectScheme)
  const differences = useMemo(() => {
    const readable = (one: Packet) => ({ ...one, form: readableForm(one.form, scheme) })
    return former === null ? [] : packetDifference(readable(former.packet), readable(packet))
  }, [former, packet, scheme])
  const head = former?.number == null ? '' : `Søknad ${former.number}. `
  return (
    <div className="import-comparison">
      {why === null && !former?.withdrawn ? null : (
        <p>
          {`${head}${why ?? ''}`}
          {former?.withdrawn ? ' Søknaden er trukket og blir med igjen hvis denne tas inn.' : null}
        </p>
      )}
      <details open={differences.length > 0 && differences.length <= 8}>
        <summary>
          {`${why === null ? head : ''}${differences.length === 1 ? '1 felt er endret' : `${differences.length} felt er ulike`}`}
        </summary>
        <DifferenceTable differences={differences} />
      </details>
    </div>
  )
}

function numberText(former: Former | null): string {
  return former?.number == null ? '' : `søknad ${former.number}, `
}

function short(title: string): string {
  return title.length > 48 ? `${title.slice(0, 47)}…` : title
}

import { useEffect, useState } from 'react'
import { MarkDots } from '#renderer/screens/scoring/mark-dots'
import { markText } from '#renderer/screens/scoring/number-text'
import type { RoomApi, RoomContent, RoomMarks, RoomView } from '#shared/ipc/room-channels'
import { formatKroner } from '#shared/money/format-kroner'
import { rowsAroundCut } from './room-content'
import '#renderer/screens/scoring/together.css'
import './room.css'

/** The big screen: what the room may see of the item that the meeting is at. */
export function RoomPage() {
  const [view, setView] = useState<RoomView | null>(null)
  useEffect(() => (window as unknown as { tildelingRoom: RoomApi }).tildelingRoom.onView(setView), [])
  if (view === null) return <main className="room" />
  return (
    <main className="room" aria-live="polite">
      <header>
        <p>{view.round}</p>
        <p className="numbers">{view.place}</p>
      </header>
      <Content content={view.content} />
    </main>
  )
}

function Content({ content }: { readonly content: RoomContent }) {
  if (content.kind === 'heading') {
    return (
      <section className="room-heading" data-lines={content.lines.length}>
        <h1>{content.title}</h1>
        {content.lines.map(text => (
          <p key={text}>{text}</p>
        ))}
        {content.concluded === '' ? null : <p className="room-concluded">{content.concluded}</p>}
      </section>
    )
  }
  return content.kind === 'application' ? <Application content={content} /> : <Allocation content={content} />
}

function Application({ content }: { readonly content: Extract<RoomContent, { kind: 'application' }> }) {
  const { number, title, applicant, requestedKroner, summary, marks, leaving, concluded } = content
  return (
    <section className="room-application" data-marks={marks !== null}>
      <h1>
        <span className="numbers room-number">{number}</span> {title}
      </h1>
      <p className="room-applicant">{applicant}</p>
      <p className="room-asked">
        Søker om <strong className="numbers">{formatKroner(requestedKroner)}</strong>
      </p>
      {leaving === '' ? null : <p className="room-leaving">{leaving}</p>}
      {concluded === '' ? null : <p className="room-concluded">{concluded}</p>}
      {marks === null ? <p className="room-summary">{summary}</p> : <Marks marks={marks} />}
    </section>
  )
}

function Marks({ marks: { sum, scale, criteria } }: { readonly marks: RoomMarks }) {
  return (
    <div
      className="room-marks"
      data-named={criteria.some(({ dots }) => dots.some(({ name }) => name !== null))}
    >
      <p className="numbers room-sum">{sum}</p>
      <ul>
        {criteria.map(({ label, mean, agreed, dots }) => {
          const isNamed = dots.some(({ name }) => name !== null)
          return (
            <li key={label}>
              <h2>{label}</h2>
              <MarkDots
                // A dot is told from the others by its place alone, unless names are shown.
                marks={dots.map(({ mark, name }, at) => ({ mark, name: name ?? String(at) }))}
                named={isNamed}
                mean={mean}
                scale={scale}
              />
              {agreed === null ? null : (
                <p className="numbers room-agreed">
                  Enighet: <strong>{markText(agreed)}</strong>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const mostRows = 9

function Allocation({ content }: { readonly content: Extract<RoomContent, { kind: 'allocation' }> }) {
  const { frameKroner, awardedKroner, restKroner, cutAfter } = content
  const { rows, above, below } = rowsAroundCut(content.rows, cutAfter, mostRows)
  const isLast = (at: number) => cutAfter !== null && above + at + 1 === cutAfter
  return (
    <section className="room-allocation">
      <h1>Fordeling</h1>
      <p className="room-sums numbers">
        {(
          [
            ['Ramme', frameKroner],
            ['Fordelt', awardedKroner],
            ['Rest', restKroner],
          ] as const
        ).map(([label, kroner]) => (
          <span key={label}>
            {label} <strong>{kroner === null ? '–' : formatKroner(kroner)}</strong>
          </span>
        ))}
      </p>
      {rows.length === 0 ? <p>Fordelingen er ikke regnet ut. Sett rammen under Fordeling.</p> : null}
      <table>
        <thead>
          <tr>
            <th scope="col">Nr.</th>
            <th scope="col">Søknad</th>
            <th scope="col" className="numbers">
              Søkt
            </th>
            <th scope="col" className="numbers">
              Tildelt
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, title, requestedKroner, awardKroner }, at) => (
            <tr key={number} className={isLast(at) ? 'room-cut' : undefined}>
              <td className="numbers">{number}</td>
              <td>
                <span className="room-title">{title}</span>
              </td>
              <td className="numbers">{formatKroner(requestedKroner, 'none')}</td>
              <td className="numbers">
                {awardKroner === null || awardKroner === 0 ? '–' : formatKroner(awardKroner, 'none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {above + below === 0 ? null : (
        <p className="room-more">
          {above} søknader over og {below} under er ikke vist. Streken viser hvor pengene tar slutt.
        </p>
      )}
    </section>
  )
}

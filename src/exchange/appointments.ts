import type { Appointment, Chronogramme, Gantt } from './model'

/** Phases and rests as they were played, and each stimulus at its minute. */
export const appointmentsOf = ({ bars, marks }: Gantt): Appointment[] => [
  ...bars
    .filter(({ kind }) => kind !== 'work')
    .map(({ id, label, from, to }) => ({ id, title: label, description: '', from, to })),
  ...marks.map(({ id, label, minute }) => ({
    id,
    title: label,
    description: '',
    from: minute,
    to: minute,
  })),
]

/** A list of stimuli as the facilitator's calendar. */
export const agendaOf = ({ lines }: Chronogramme): Appointment[] =>
  lines.map(({ reference, subject, from, to, channel, message, minute, minutes }, index) => ({
    id: reference || `line-${index + 1}`,
    title: subject,
    description: [[from, to, channel].filter(Boolean).join(' · '), message]
      .filter(Boolean)
      .join('\n\n'),
    from: minute,
    to: minute + (minutes?.[1] ?? 0),
  }))

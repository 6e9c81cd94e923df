import { useEffect } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import { type Deed, HOST } from '../../../protocol/facilitator-messages'
import { useI18n } from '../../components/use-i18n'
import type { TeamsProps } from './teams-model'
import styles from './teams-side.module.css'

/** Who did what with the exercise, the last first. */
export function DeedsCard(props: TeamsProps) {
  const { console: shown, exercise, hello, rows, actions, say } = props
  const { format } = useI18n()
  const interventions = rows.reduce((sum, { line }) => sum + line.interventions, 0)
  useEffect(actions.readDeeds, [exercise.n, interventions])
  const nameOf = (who: string): string => {
    if (who === hello.you.who) return say('deeds.you')
    if (who === HOST) return say('deeds.host')
    return exercise.guests.find(({ guest }) => guest === who)?.name || say('people.nameless')
  }
  const teamName = (id: string): string =>
    exercise.teams.find(({ team }) => team === id)?.name ?? id
  const teams = (ids: readonly string[]): string =>
    ids.length > 3 ? say('teams.count', { count: ids.length }) : format.list(ids.map(teamName))
  if (!shown.deeds) return <p role="status">{say('console.reading')}</p>
  if (shown.deeds.length === 0) return <p class="empty">{say('deeds.none')}</p>
  return (
    <ol class={styles.deeds} data-part="deeds">
      {shown.deeds.map((deed) => (
        <li key={`${deed.who} ${deed.id}`}>
          <p class="hint">
            {format.moment(hello.made + deed.at)} · {nameOf(deed.who)}
            {deed.teams.length > 0 && ` · ${teams(deed.teams)}`}
          </p>
          <p>
            <DeedText {...props} deed={deed} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What was done, in a few words. */
function DeedText({ deed: { did }, exercise, hello, say }: TeamsProps & { deed: Deed }) {
  const i18n = useI18n()
  if ('started' in did) return <>{say('deed.started')}</>
  if ('invited' in did) return <>{say(`deed.invited-${did.invited}`)}</>
  if ('command' in did) {
    const { command } = did
    const detail =
      command.type === 'message.send'
        ? command.text
        : 'stimulus' in command
          ? i18n.text(`stimulus.${command.stimulus}.title`)
          : command.type === 'document.hand'
            ? i18n.text(`evidence.${command.document}.title`)
            : command.type === 'role.assign'
              ? i18n.text(`role.${command.role}`)
              : ''
    return (
      <>
        {say(`did.${command.type}`)}
        {detail && <span class="hint"> {detail}</span>}
      </>
    )
  }
  const { act } = did
  switch (act.type) {
    case 'team.add':
    case 'team.rename':
      return <>{say(`deed.${act.type}`, { name: act.name })}</>
    case 'join.lock':
      return <>{say(act.locked ? 'deed.join.lock' : 'deed.join.unlock')}</>
    case 'gate.set': {
      const row = numberedRow(i18n, hello.rows, act.row)
      return <>{say(act.open ? 'deed.gate.open' : 'deed.gate.close', { row })}</>
    }
    case 'countdown.grant':
      return <>{say('deed.countdown.grant', { minutes: Math.round(act.seconds / 60) })}</>
    case 'countdown.stop':
      return <>{say(act.stopped ? 'deed.countdown.stop' : 'deed.countdown.go')}</>
    case 'board.say':
      return <>{act.text ? say('deed.board.say', { text: act.text }) : say('deed.board.clear')}</>
    case 'guest.dismiss': {
      const name = exercise.guests.find(({ guest }) => guest === act.guest)?.name ?? ''
      return <>{say('deed.guest.dismiss', { name })}</>
    }
    case 'seat.release':
    case 'debrief.open':
      return <>{say(`deed.${act.type}`)}</>
  }
}

import { useState } from 'preact/hooks'
import { LIMITS } from '../../../protocol/limits'
import buttonStyles from '../../components/button.module.css'
import { Confirmation } from '../../components/confirmation'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './teams-side.module.css'
import type { ToolProps } from './teams-tools'

/** What is wanted now and then: ways in, people who help, files, the end. */
export function MoreTool(props: ToolProps) {
  const { exercise, hello, actions, use, say, may } = props
  return (
    <div class={styles.stack}>
      <button type="button" class={buttonStyles.plain} onClick={() => actions.showCodes('all')}>
        <Icon name="smartphone" /> {say('more.codes')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => {
          actions.readDeeds()
          use({ name: 'deeds', teams: 'all' })
        }}
      >
        <Icon name="scroll-text" /> {say('tool.deeds')}
      </button>
      {may && (
        <>
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid="tool-guests"
            onClick={() => use({ name: 'guests', teams: 'all' })}
          >
            <Icon name="users" /> {say('tool.guests')}
          </button>
          <button
            type="button"
            class={buttonStyles.plain}
            aria-pressed={exercise.locked}
            onClick={() => actions.act({ type: 'join.lock', locked: !exercise.locked })}
          >
            <Icon name="lock" /> {say('console.lock')}
          </button>
          <button type="button" class={buttonStyles.plain} onClick={actions.downloadAll}>
            <Icon name="download" /> {say('more.zip')}
          </button>
          <AddTeam {...props} />
          <EndAll {...props} />
        </>
      )}
      {hello.you.kind === 'host' && (
        <button type="button" class={buttonStyles.plain} onClick={actions.showList}>
          <Icon name="chevron-left" /> {say('console.back')}
        </button>
      )}
    </div>
  )
}

function AddTeam({ actions, say }: ToolProps) {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        actions.act({ type: 'team.add', name: name.trim() })
        setName('')
      }}
    >
      <label>
        <span>{say('more.add')}</span>
        <input
          type="text"
          value={name}
          maxLength={LIMITS.name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class={buttonStyles.plain} disabled={name.trim() === ''}>
        {say('more.add-yes')}
      </button>
    </form>
  )
}

/** The end of all games, and then their debrief: each is asked once more. */
function EndAll({ exercise, rows, actions, say }: ToolProps) {
  const { ui } = useI18n()
  const [asking, setAsking] = useState(false)
  const under = rows.filter(({ line }) => line.mode !== 'lobby' && line.mode !== 'debrief')
  const what = under.length > 0 ? 'end' : 'debrief'
  if (exercise.debrief || rows.length === 0) return null
  if (!asking) {
    return (
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid={`all-${what}`}
        onClick={() => setAsking(true)}
      >
        <Icon name={what === 'end' ? 'flag' : 'graduation-cap'} />{' '}
        {say(what === 'end' ? 'more.end' : 'console.debrief')}
      </button>
    )
  }
  return (
    <Confirmation
      title={say(what === 'end' ? 'more.end' : 'console.debrief')}
      text={say(`console.${what}-sure`)}
      yes={say(what === 'end' ? 'more.end-yes' : 'console.debrief-yes')}
      no={ui('menu.end-no')}
      onYes={() => {
        setAsking(false)
        if (what === 'debrief') actions.act({ type: 'debrief.open' })
        else {
          const teams = under.map(({ team }) => team)
          actions.send(teams, { type: 'exercise.end', reason: 'stopped' })
        }
      }}
      onNo={() => setAsking(false)}
    />
  )
}

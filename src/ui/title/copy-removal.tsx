import { useState } from 'preact/hooks'
import { useI18n } from '../base/speech'
import type { Actions } from '../model'

/** Takes a scenario that was made here off the list, once somebody has said so twice. */
export function CopyRemoval({ scenario, actions }: { scenario: string; actions: Actions }) {
  const { ui } = useI18n()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <p>
        <button
          type="button"
          class="button-link"
          data-testid="remove-copy"
          onClick={() => setAsked(true)}
        >
          {ui('copy.remove')}
        </button>
      </p>
    )
  }
  return (
    <fieldset class="menu-confirm" aria-label={ui('copy.remove')}>
      <p>{ui('copy.sure')}</p>
      <button type="button" class="button-danger" onClick={() => actions.removeCopy(scenario)}>
        {ui('copy.remove-yes')}
      </button>
      <button type="button" class="button-plain" onClick={() => setAsked(false)}>
        {ui('copy.remove-no')}
      </button>
    </fieldset>
  )
}

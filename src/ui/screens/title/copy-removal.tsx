import { useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Confirmation } from '../../components/confirmation'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'

/** Takes a scenario that was made here off the list, once somebody has said so twice. */
export function CopyRemoval({ scenario, actions }: { scenario: string; actions: Actions }) {
  const { ui } = useI18n()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <p>
        <button
          type="button"
          class={buttonStyles.link}
          data-testid="remove-copy"
          onClick={() => setAsked(true)}
        >
          {ui('copy.remove')}
        </button>
      </p>
    )
  }
  return (
    <Confirmation
      title={ui('copy.remove')}
      text={ui('copy.sure')}
      yes={ui('copy.remove-yes')}
      no={ui('copy.remove-no')}
      onYes={() => actions.removeCopy(scenario)}
      onNo={() => setAsked(false)}
    />
  )
}

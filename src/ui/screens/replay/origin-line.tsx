import type { TranslateDebrief } from '../../../i18n/sentences'
import type { Origin } from '../../../session/record'
import { Icon } from '../../components/icon'
import styles from './replay-screen.module.css'

/** Where a game says that it branched off: a claim of its record, no more. */
export function OriginLine({ say, origin }: { say: TranslateDebrief; origin: Origin }) {
  return (
    <p class={`${styles.origin} hint`}>
      <Icon name="split" />{' '}
      {say('screen.origin', { commands: origin.commands, hash: origin.sha256.slice(0, 8) })}
    </p>
  )
}

import type { Origin } from '../../session/record'
import { Icon } from '../base/icon'
import type { RecordsModel } from './record-model'

/** Where a game says that it branched off: a claim of its record, no more. */
export function OriginLine({ say, origin }: { say: RecordsModel['say']; origin: Origin }) {
  return (
    <p class="origin hint">
      <Icon name="split" />{' '}
      {say('origin.text', { commands: origin.commands, hash: origin.sha256.slice(0, 8) })}
    </p>
  )
}

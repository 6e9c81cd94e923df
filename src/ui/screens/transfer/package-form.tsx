import { useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import { BELOW_MARK } from '../../../lms/below-mark'
import type { Cast } from '../../../scenario/roles'
import fieldStyles from '../../components/field.module.css'
import { useI18n } from '../../components/use-i18n'
import { ExportFoot } from './export-foot'
import styles from './transfer.module.css'
import type { PackageChoice, TransferActions, TransferModel } from './transfer-model'

interface PackageFormProps {
  cast: Cast
  exercise: Pick<PackageChoice, 'scenario' | 'seed' | 'difficulty'>
  transfer: TransferModel
  actions: TransferActions
  say: Translate<'tools'>
}

/** What a learning platform is told: the role, whose luck, the mark; then a package to save. */
export function PackageForm({ cast, exercise, transfer, actions, say }: PackageFormProps) {
  const { text } = useI18n()
  const [choice, setChoice] = useState<Pick<PackageChoice, 'role' | 'pass' | 'below'>>({
    role: '',
    pass: 65,
    below: 'incomplete',
  })
  const [ownLuck, setOwnLuck] = useState(false)
  const change = (part: Partial<typeof choice>) => setChoice({ ...choice, ...part })
  return (
    <form
      class={styles.export}
      data-part="export"
      onSubmit={(event) => {
        event.preventDefault()
        actions.writePackage({ ...exercise, ...choice, seed: ownLuck ? '' : exercise.seed })
      }}
    >
      <p>{say('package.intro')}</p>
      <label class={fieldStyles.field}>
        <span>{say('package.role')}</span>
        <select
          value={choice.role}
          onChange={(event) => change({ role: event.currentTarget.value })}
        >
          <option value="">{say('package.any-role')}</option>
          {cast.roles.map(({ id }) => (
            <option key={id} value={id}>
              {text(`role.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label class={fieldStyles.check}>
        <input type="checkbox" checked={ownLuck} onChange={() => setOwnLuck(!ownLuck)} />{' '}
        {say('package.own-luck')}
      </label>
      <label class={fieldStyles.field}>
        <span>{say('package.pass')}</span>
        <input
          type="number"
          min={0}
          max={100}
          step={1}
          required
          value={choice.pass}
          onInput={(event) => change({ pass: event.currentTarget.valueAsNumber })}
        />
      </label>
      <label class={fieldStyles.field}>
        <span>{say('package.below')}</span>
        <select
          value={choice.below}
          onChange={(event) => {
            const below = BELOW_MARK.find((one) => one === event.currentTarget.value)
            if (below) change({ below })
          }}
        >
          {BELOW_MARK.map((one) => (
            <option key={one} value={one}>
              {say(`package.below.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <ExportFoot label={say('package.write')} transfer={transfer} say={say} />
    </form>
  )
}

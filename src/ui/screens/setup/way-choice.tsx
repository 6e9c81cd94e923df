import { Icon, type IconName } from '../../components/icon'
import roleCardStyles from '../../components/role-card.module.css'
import { useI18n } from '../../components/use-i18n'
import promptStyles from '../play/prompt.module.css'
import { type SetupModel, WAYS, type Way } from './setup-model'
import styles from './setup-screen.module.css'

interface WayChoiceProps {
  setup: SetupModel
  way: Way
  onChoose: (way: Way) => void
}

const ICONS: Readonly<Record<Way, IconName>> = {
  alone: 'graduation-cap',
  table: 'users',
  host: 'megaphone',
}

/** The first question: who sits here. Everything else follows from it, and can be changed. */
export function WayChoice({ setup, way, onChoose }: WayChoiceProps) {
  const { ui, text, format } = useI18n()
  const hints: Readonly<Record<Way, string>> = {
    alone: ui('setup.way.alone-hint', {
      roles: format.list(setup.alone.map((role) => text(`role.${role}.short`))),
      length: format.duration(setup.lengthsAlone[setup.cut] ?? 0),
    }),
    table: ui('setup.way.table-hint', { length: format.duration(setup.lengths[setup.cut] ?? 0) }),
    host: ui('setup.way.host-hint'),
  }
  return (
    <fieldset class={styles.ways}>
      <legend>{ui('setup.way')}</legend>
      {WAYS.map((one) => (
        <label
          key={one}
          class={roleCardStyles.roleCard}
          data-held={one === way}
          data-testid={one === 'table' ? 'all-roles' : `way-${one}`}
        >
          <input
            type="radio"
            class={promptStyles.optionInput}
            name="way"
            value={one}
            checked={one === way}
            onChange={() => onChoose(one)}
          />
          <span class={roleCardStyles.head}>
            <Icon name={ICONS[one]} />
            <strong>{ui(`setup.way.${one}`)}</strong>
          </span>
          <span class={roleCardStyles.text}>{hints[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}

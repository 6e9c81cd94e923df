import { ChoiceCard } from '../../components/choice-card'
import { Icon, type IconName } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
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
        <ChoiceCard
          key={one}
          type="radio"
          name="way"
          value={one}
          held={one === way}
          testId={one === 'table' ? 'all-roles' : `way-${one}`}
          mark={<Icon name={ICONS[one]} />}
          title={ui(`setup.way.${one}`)}
          text={hints[one]}
          onChoose={() => onChoose(one)}
        />
      ))}
    </fieldset>
  )
}

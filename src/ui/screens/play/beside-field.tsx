import { useEffect } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import type { RoleView } from '../../../view/view'
import fieldStyles from '../../components/field.module.css'
import { useI18n } from '../../components/use-i18n'
import promptStyles from './prompt.module.css'

/** What was said before the last answer of the row that might be opened beside. */
export interface Beside {
  /** The row that was offered; '' for none. */
  readonly offered: string
  /** The row that is to be opened as soon as all is signed; '' for none. */
  readonly wanted: string
}

interface BesideFieldProps {
  view: RoleView
  beside: Beside
  onBeside: (beside: Beside) => void
}

/** Says beforehand that the next phase is to be opened beside this one; who does not lets time run by signing. */
export function BesideField({ view, beside, onBeside }: BesideFieldProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const row = view.beside
  const wanted = beside.wanted === row
  useEffect(() => onBeside({ offered: row, wanted: wanted ? row : '' }), [row])
  return (
    <div class={promptStyles.beside} data-part="beside">
      <label class={fieldStyles.check} title={ui('run.parallel-hint')}>
        <input
          type="checkbox"
          checked={wanted}
          onChange={() => onBeside({ offered: row, wanted: wanted ? '' : row })}
        />{' '}
        {ui('prompt.beside', { phase: view.rows.find(({ key }) => key === row)?.number ?? '' })}
      </label>
      {wanted && (
        <p class="hint">
          <strong>{numberedRow(i18n, view.rows, row)}</strong>
          <br />
          {ui('run.parallel-hint')}
        </p>
      )}
    </div>
  )
}

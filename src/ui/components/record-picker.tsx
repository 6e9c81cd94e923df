import buttonStyles from './button.module.css'
import { Icon } from './icon'
import styles from './record-picker.module.css'

interface RecordPickerProps {
  label: string
  onPick: (files: readonly File[]) => void
}

/** A button that opens records from this computer, one or several. */
export function RecordPicker({ label, onPick }: RecordPickerProps) {
  return (
    <label class={`${buttonStyles.plain} ${styles.file}`}>
      <Icon name="folder-open" /> {label}
      <input
        type="file"
        class="sr-only"
        multiple
        accept=".json,application/json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again.
          event.currentTarget.value = ''
          if (files.length > 0) onPick(files)
        }}
      />
    </label>
  )
}

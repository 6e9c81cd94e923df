import fieldStyles from '../../components/field.module.css'

interface RadioChoiceProps<T extends string> {
  title: string
  /** Of the group of buttons in its form. */
  name: string
  of: readonly T[]
  chosen: string
  label: (one: T) => string
  /** What the choice of it means. */
  hint: (one: T) => string
  onChoose: (one: NoInfer<T>) => void
}

/** One of a few ways to play, each with a word on what it means. */
export function RadioChoice<T extends string>(props: RadioChoiceProps<T>) {
  const { title, name, of, chosen, label, hint, onChoose } = props
  return (
    <fieldset class={fieldStyles.field}>
      <legend>{title}</legend>
      {of.map((one) => (
        <label key={one} class={fieldStyles.radio}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={chosen === one}
            onChange={() => onChoose(one)}
          />
          <span>
            <strong>{label(one)}</strong>
            <span class="hint">{hint(one)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

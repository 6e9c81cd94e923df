import { LANGUAGES, type Language } from '../../scenario/language'
import buttonStyles from './button.module.css'
import styles from './page.module.css'
import { useI18n } from './use-i18n'

interface LanguageSwitchProps {
  language: Language
  onChange: (language: Language) => void
}

const NAMES: Record<Language, string> = { fr: 'Français', en: 'English' }

/** Each language by its own name. */
export function LanguageSwitch({ language, onChange }: LanguageSwitchProps) {
  const { ui } = useI18n()
  return (
    <fieldset class={styles.languages} data-part="languages" aria-label={ui('language.label')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          class={buttonStyles.bar}
          aria-pressed={one === language}
          aria-label={`${one.toUpperCase()}, ${NAMES[one]}`}
          onClick={() => onChange(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}

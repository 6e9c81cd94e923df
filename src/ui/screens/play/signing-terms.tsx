import type { SigningTerm } from '../../../i18n/signing-wording'
import styles from './signing-terms.module.css'

interface SigningTermsProps {
  terms: readonly SigningTerm[]
}

/** The plan's word beside what is signed, to be weighed in one glance. */
export function SigningTerms({ terms }: SigningTermsProps) {
  return (
    <dl class={styles.terms} data-part="signing-terms">
      {terms.map(({ label, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

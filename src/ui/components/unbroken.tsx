import styles from './unbroken.module.css'

/** A word with a hyphen in it; its own marks stay with it. */
const HYPHENATED = /([^\s—–]*\p{L}-\p{L}[^\s—–]*)/u

/** Words too long for a narrow window are parted all the same. */
const LONGEST = 20

/** A line that is read as one, in which no word is parted at its hyphen: “Que demandez-vous”. */
export const Unbroken = ({ text }: { text: string }) => (
  <>
    {text.split(HYPHENATED).map((part, place) =>
      place % 2 === 1 && part.length <= LONGEST ? (
        <span key={place} class={styles.whole}>
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
)

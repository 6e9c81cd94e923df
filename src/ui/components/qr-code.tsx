import encodeQR from 'qr'
import styles from './qr-code.module.css'

interface QrCodeProps {
  of: string
  /** What is read by who does not see it. */
  label: string
}

/** Dark on light whatever the page looks like: cameras want it so. */
export function QrCode({ of, label }: QrCodeProps) {
  const rows = encodeQR(of, 'raw', { border: 2 })
  const size = rows.length
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      class={styles.qr}
      data-part="qr"
      data-lit="true"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
    >
      <rect class={styles.ground} width={size} height={size} />
      <path class={styles.squares} d={path} shape-rendering="crispEdges" />
    </svg>
  )
}

/** Lets the browser ask before the page is closed while something would be lost with it. */
export function warnBeforeLoss(atRisk: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (atRisk()) event.preventDefault()
  })
}

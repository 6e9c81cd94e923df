/** Files dropped anywhere on the page are opened; without this the browser would leave the game for them. */
export function acceptDroppedFiles(open: (files: readonly File[]) => void): void {
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault()
  })
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    open([...(event.dataTransfer?.files ?? [])])
  })
}

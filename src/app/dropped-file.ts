/** A file dropped anywhere on the page is opened as a record; without this the browser would leave the game for it. */
export function acceptDroppedFiles(open: (file: File) => void): void {
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault()
  })
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) open(file)
  })
}

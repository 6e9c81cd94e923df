/**
 * Files dropped anywhere on the page are opened, those in dropped folders too; without this the browser would leave the
 * game for them.
 */
export function acceptDroppedFiles(open: (files: readonly File[]) => void): void {
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault()
  })
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    const { items, files } = event.dataTransfer!
    // Entries have to be asked for before this turn ends.
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
    if (entries.some(({ isDirectory }) => isDirectory)) void filesIn(entries).then(open)
    else open([...files])
  })
}

/** All files in these, folders in folders too; what is called `.…` is passed over. */
async function filesIn(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory) files.push(...(await filesIn(await childrenOf(entry))))
    else files.push(await fileOf(entry as FileSystemFileEntry))
  }
  return files.filter(({ name }) => /\.(json|txt|csv|xlsx)$/i.test(name))
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

async function childrenOf(entry: FileSystemEntry): Promise<FileSystemEntry[]> {
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // A browser hands out a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}

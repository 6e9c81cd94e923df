// Builds the page where its sources have changed, and says where it lies: a process of its own, since what builds is large
// and who serves the page stays for hours.
import { builtSite } from './built-site'

process.stdout.write((await builtSite()).folder)

// SPDX-License-Identifier: Apache-2.0

export interface SheetFile { name: string; ending: string; type: string }

/** As what a sheet is downloaded. */
const FILES: SheetFile[] = [
  { name: 'Excel', ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { name: 'PDF', ending: 'pdf', type: 'application/pdf' },
  { name: 'OFD', ending: 'ofd', type: 'application/ofd' },
  { name: 'CSV', ending: 'csv', type: 'text/csv' },
]

/** @param there what the platform says it can make; an older one does not say it, and makes all but OFD */
export const filesOf = (there: string[] | undefined) => FILES.filter(each => (there ? there.includes(each.ending) : each.ending !== 'ofd'))

/** The made-up county as a file, as it came and refreshed; made once for all tests of a file. */
import { writeFileSync } from 'node:fs'
import { sampleWorkbook } from '../../src/newWorkbooks'
import { refresh } from '../../src/refresh'
import { newWorkbook } from '../../src/xlsx'
import { deflateInNode, inflateInNode } from '../../src/xlsx/node'
import { inFolder } from './openPage'
import { AS_AT, COUNTY } from './sampleWorkbook'

type Kind = 'plain' | 'refreshed'
const made = new Map<Kind, Promise<Uint8Array>>()

async function make(kind: Kind): Promise<Uint8Array> {
  const workbook = await newWorkbook(sampleWorkbook(COUNTY), inflateInNode, deflateInNode)
  if (kind === 'refreshed') await refresh(workbook, { asAt: AS_AT, today: AS_AT, now: AS_AT + 0.5, version: '0.1.0', sheets: ['trend'] })
  return workbook.toBytes()
}

/** @returns where it stands, under a name of one's own */
export async function countyFile(name: string, kind: Kind = 'plain'): Promise<string> {
  const bytes = made.get(kind) ?? make(kind)
  made.set(kind, bytes)
  const file = inFolder(name)
  writeFileSync(file, await bytes)
  return file
}

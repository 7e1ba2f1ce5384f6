import { progressLine } from '../../src/cli/progress'

function recorder(isTTY: boolean | undefined, columns = 80): { isTTY: boolean | undefined; columns: number; written: string[]; write(text: string): void } {
  const written: string[] = []
  return { isTTY, columns, written, write: (text) => void written.push(text) }
}

describe('the progress line', () => {
  test('is silent where the stream is no terminal', () => {
    const stream = recorder(undefined)
    const line = progressLine(stream)
    line.show('reading', 1, 2)
    line.clear()
    expect(stream.written).toEqual([])
  })

  test('says the step and how much of it is done, each time in the same place', () => {
    const stream = recorder(true)
    const line = progressLine(stream)
    line.show('reading', 50, 200)
    line.show('calculating', 0, 0)
    expect(stream.written).toEqual(['\r\u001b[KReading 25%', '\r\u001b[KWorking out the figures …'])
  })

  test('is written again only when it reads differently', () => {
    const stream = recorder(true)
    const line = progressLine(stream)
    for (let done = 0; done <= 1_000_000; done += 1000) line.show('reading', done, 1_000_000)
    expect(stream.written).toHaveLength(101)
  })

  test('never passes 100% nor the edge of the terminal', () => {
    const stream = recorder(true, 10)
    progressLine(stream).show('writing', 7, 5)
    expect(stream.written).toEqual(['\r\u001b[KWriting 1'])
  })

  test('leaves nothing behind', () => {
    const stream = recorder(true)
    const line = progressLine(stream)
    line.clear()
    expect(stream.written).toEqual([])
    line.show('writing', 1, 2)
    line.clear()
    line.clear()
    expect(stream.written.slice(1)).toEqual(['\r\u001b[K'])
  })
})

import { extraSupport, supportOrder } from '../../src/measures'
import { figureOf } from './county'

const audits = (team: string, inadequate: number, good: number) =>
  [...Array.from({ length: inadequate }, () => 'Inadequate'), ...Array.from({ length: good }, () => 'Good')].map((grade, index) => `${team}${index} | 2019-07-0${(index % 9) + 1} | ${grade} | ${team}`).join('\n')

test('teams below target, the biggest gain first; those under 5 apart, unranked; those that meet it in neither', async () => {
  const figure = await figureOf('audits-inadequate', {
    Audits: `Child ID | Audit date | Overall grade | Team\n${audits('North', 2, 8)}\n${audits('South', 4, 8)}\n${audits('East', 1, 3)}\n${audits('West', 0, 6)}`,
  })
  const [teams, managers] = extraSupport([{ ...figure, behind: () => [] }])
  expect(teams.ranked.map((group) => [group.name, group.needed])).toEqual([['South', 3], ['North', 2]])
  expect(teams.small.map((group) => group.name)).toEqual(['East'])
  expect([managers.level, managers.ranked.map((group) => group.name)]).toEqual(['teamManager', [null]])
})

test('no worker is named; asked of workers, the order holds those below target', async () => {
  const figure = await figureOf('audits-inadequate', { Audits: 'Child ID | Audit date | Overall grade | Worker\n1 | 2019-07-01 | Inadequate | A Rowe\n2 | 2019-07-01 | Good | B Rowe' })
  expect(extraSupport([{ ...figure, behind: () => [] }]).map(({ level }) => level)).toEqual(['team', 'teamManager'])
  expect(supportOrder(figure.groups.worker, (group) => group).small.map((group) => group.name)).toEqual(['A Rowe'])
})

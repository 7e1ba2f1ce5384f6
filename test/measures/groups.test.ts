import { figureOf } from './county'

const groups = (figures: readonly { name: string | null; numerator: number; denominator: number }[]) =>
  figures.map(({ name, numerator, denominator }) => `${name ?? 'Not recorded'} ${numerator}/${denominator}`)

const WORKERS = `
  Worker ID | Worker  | Team  | Team manager | Head of service | Start      | End
  W1        | A Rowe  | North | P Finch      | Q Heron         | 2018-01-08 |
  W2        | B Lark  | South | R Stork      |                 | 2018-01-08 |
  W3        | C Wren  | South | R Stork      | S Swift         | 2018-01-08 |
  W4        | D Kite  | East  | T Crane      |                 | 2018-01-08 | 2019-06-28
  W5        | E Teal  | East  | U Egret      |                 | 2018-01-08 |
  W6        | F Coot  | West  | V Grebe      |                 | 2018-01-08 |
  W7        | G Ibis  | West  | W Dove       |                 | 2018-01-08 |`
const VISITS = 'Child ID | Visit date\n1 | 2019-07-30'

async function figure(cases: string) {
  return figureOf('seen-cin', { Workers: WORKERS, Cases: cases, Visits: VISITS })
}

test('the parts always sum to the whole, with Not recorded last', async () => {
  const { groups: found } = await figure('Child ID | Case type | Start | Worker\n1 | CIN | 2018-01-08 | A Rowe\n2 | CIN | 2018-01-08 | \n3 | CIN | 2018-01-08 | B Lark\n4 | CIN | 2018-01-08 | Z Unknown')
  expect(groups(found.worker)).toEqual(['A Rowe 1/1', 'B Lark 0/1', 'Z Unknown 0/1', 'Not recorded 0/1'])
  expect(groups(found.team)).toEqual(['North 1/1', 'South 0/1', 'Not recorded 0/2'])
  expect(groups(found.teamManager)).toEqual(['P Finch 1/1', 'R Stork 0/1', 'Not recorded 0/2'])
})

describe('what a row leaves blank', () => {
  test.each([
    ['A Rowe', '', '', 'A Rowe, North, P Finch, Q Heron', "comes from the worker's row"],
    ['a  ROWE', '', '', 'A Rowe, North, P Finch, Q Heron', 'whatever the spelling'],
    ['w1', '', '', 'A Rowe, North, P Finch, Q Heron', 'also by Worker ID'],
    ['A Rowe', 'West', '', 'A Rowe, West, P Finch, Q Heron', 'the row comes first'],
    ['', 'south', '', 'Not recorded, South, R Stork, S Swift', 'manager and head of service else from the other rows of that team'],
    ['B Lark', '', '', 'B Lark, South, R Stork, S Swift', "where the worker's row has none"],
    ['', 'West', '', 'Not recorded, West, Not recorded, Not recorded', 'where they agree'],
    ['', 'East', '', 'Not recorded, East, U Egret, Not recorded', 'those in force: who has left says nothing'],
    ['D Kite', '', '', 'D Kite, Not recorded, Not recorded, Not recorded', 'a worker who has left lends nothing'],
    ['A Rowe', '', 'V Grebe', 'A Rowe, North, V Grebe, Q Heron', ''],
  ])('worker %j, team %j, manager %j', async (worker, team, manager, expected) => {
    const { groups: found } = await figure(`Child ID | Case type | Start | Worker | Team | Team manager\n1 | CIN | 2018-01-08 | ${worker} | ${team} | ${manager}`)
    expect([found.worker, found.team, found.teamManager, found.headOfService].map(([group]) => group.name ?? 'Not recorded').join(', ')).toBe(expected)
  })
})

test('names stand in the order of their folded code points', async () => {
  const { groups: found } = await figure('Child ID | Case type | Start | Team\n1 | CIN | 2018-01-08 | éclair\n2 | CIN | 2018-01-08 | Zebra\n3 | CIN | 2018-01-08 | apple\n4 | CIN | 2018-01-08 | Élan\n5 | CIN | 2018-01-08 | ZEBRA')
  expect(groups(found.team)).toEqual(['apple 0/1', 'Zebra 0/2', 'éclair 1/1', 'Élan 0/1'])
})

test("a team's own target judges that team alone", async () => {
  const found = await figureOf('seen-cin', {
    Cases: 'Child ID | Case type | Start | Team\n1 | CIN | 2018-01-08 | North\n2 | CIN | 2018-01-08 | North',
    Visits: VISITS,
    Targets: 'Measure | Team | Target\nseen-cin | NORTH | 50%',
  })
  expect([found.status, found.groups.team[0].status]).toEqual(['missed', 'met'])
})

test('groups under 10 carry small numbers', async () => {
  const found = await figure('Child ID | Case type | Start | Team\n1 | CIN | 2018-01-08 | North')
  expect([found.smallNumbers, found.groups.team[0].smallNumbers]).toEqual([true, true])
})

/** The words of the made-up county. Surnames are birds and trees, places are nowhere: nobody here exists. */
export const SURNAMES = [
  'Sandpiper', 'Hornbeam', 'Lapwing', 'Whitebeam', 'Dunnock', 'Blackthorn', 'Whimbrel', 'Buckthorn',
  'Goldcrest', 'Tamarisk', 'Fieldfare', 'Juniper', 'Redstart', 'Medlar', 'Turnstone', 'Bullace',
  'Wheatear', 'Spindletree', 'Stonechat', 'Wychelm', 'Nuthatch', 'Dogwood', 'Treecreeper', 'Larchwood',
  'Yellowhammer', 'Sallowtree', 'Brambling', 'Cedarbough', 'Siskin', 'Osierbed', 'Pipit', 'Mistletoe',
  'Kittiwake', 'Alderleaf', 'Guillemot', 'Aspenleaf', 'Oystercatcher', 'Quincetree', 'Dotterel', 'Beechmast',
  'Garganey', 'Sorbus', 'Shoveler', 'Limewood', 'Pochard', 'Acorncup', 'Wigeon', 'Hazelnut',
  'Gadwall', 'Yewberry', 'Goosander', 'Firecone', 'Merganser', 'Elderflower', 'Bittern', 'Maplekey',
  'Spoonbill', 'Damsontree', 'Avocet', 'Cherrystone', 'Phalarope', 'Poplarwood', 'Chiffchaff', 'Sloeberry',
] as const

export const PLACES = [
  'Quennick', 'Ombersholt', 'Zarnock', 'Vellarby', 'Ibberfold', 'Skellanby', 'Wexmarrow', 'Trindlecombe',
  'Yarrodeep', 'Pondlewick', 'Ostrilmoor', 'Grenlaby', 'Hathelstock', 'Umbrilford', 'Crannabeck', 'Fossilby',
  'Dunderholt', 'Larkenfold', 'Nettlemere', 'Brindlesea', 'Tolvermoor', 'Jessamarsh', 'Kelderwick', 'Ravelstoke',
] as const

export const SOCIAL_WORKER_ROLES: readonly (readonly [role: string, weight: number])[] = [
  ['Social worker', 60],
  ['Senior social worker', 18],
  ['Newly qualified social worker', 14],
  ['Advanced practitioner', 8],
]

export const VISIT_TYPES = {
  inNeed: 'Child in need visit',
  protection: 'Child protection visit',
  inCare: 'Child in care visit',
  initial: 'Initial visit',
} as const

/** By category: 1 in need, 2 on a child protection plan, 3 in care. */
export const CASE_TYPE_WORDS = { 1: 'Child in need', 2: 'Child protection plan', 3: 'Child in care' } as const

/** Types that are no visit to the child under the default rules. */
export const OTHER_VISIT_TYPES: readonly (readonly [type: string, weight: number])[] = [
  ['Telephone call', 5],
  ['Supervised family time', 3],
  ['Video call', 2],
  ['Core group meeting', 2],
]

/** Outcomes of contacts that lead to a visit, and of those that do not. */
export const OUTCOMES_WITH_VISIT: readonly (readonly [outcome: string, weight: number])[] = [
  ['Referral to social care', 55],
  ['Statutory assessment', 30],
  ['Strategy discussion', 15],
]
export const OUTCOMES_WITHOUT_VISIT: readonly (readonly [outcome: string, weight: number])[] = [
  ['No further action', 40],
  ['Early help', 30],
  ['Information and advice', 20],
  ['Signposted elsewhere', 10],
]
export const OUTCOME_OPEN_CASE = 'Passed to allocated worker'

export const AUDIT_DOMAINS = ['Assessment', 'Planning', 'Risk', 'Recording', 'Supervision and oversight', "Child's voice"] as const
export const GRADE_WORDS = ['', 'Outstanding', 'Good', 'Requires improvement', 'Inadequate'] as const

export const AUDIT_ACTIONS = [
  'Update the chronology',
  'Write the plan again with dates and names',
  'Record the views of the child',
  'Bring the risk assessment up to date',
  'Discuss drift at the next supervision',
] as const

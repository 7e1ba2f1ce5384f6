/** The made-up county's improvement plan in words: what was to be done, by workstream, and what is said of it. */
export interface PlanPart {
  readonly workstream: string
  readonly commitment: string
  readonly recommendation: string
  readonly actions: readonly string[]
}

export const IMPROVEMENT_PLAN: readonly PlanPart[] = [
  {
    workstream: 'Quality of practice',
    commitment: 'Plans that families understand',
    recommendation: 'R1',
    actions: [
      'Train all social workers in writing plans with dates and names',
      'Bring every chronology up to date, starting with children on a plan',
      'Audit 40 cases a month, a third of them with the worker present',
      'Publish examples of good assessments on the practice pages',
      'Ask families each quarter whether their plan makes sense to them',
      'Review the risk assessment of every child known for over two years',
    ],
  },
  {
    workstream: 'Management oversight',
    commitment: 'Supervision that challenges',
    recommendation: 'R2',
    actions: [
      'Hold supervision every four weeks for each case-holding worker',
      'Give new team managers a mentor from another service',
      'Record management decisions on the case within two days',
      'Observe one supervision of each team manager and give feedback',
      'Agree a standard for reflective supervision with the teams',
      'Report late supervisions to the leadership team every fortnight',
    ],
  },
  {
    workstream: 'Seeing children in time',
    commitment: 'Seen when due, and alone',
    recommendation: 'R3',
    actions: [
      'Hold a performance surgery on visits in every team each fortnight',
      'Show each worker their visits due in the next two weeks',
      'Agree who covers visits when a worker is away',
      'Record each visit within two working days',
      'Check with ten families a month that visits took place',
      'Set out in the procedures how often children in need are visited',
    ],
  },
  {
    workstream: 'Front door',
    commitment: 'Contacts decided on time',
    recommendation: 'R4',
    actions: [
      'Decide each contact within one working day',
      'Put a health practitioner into the front door team',
      'Agree thresholds with schools and police, and publish them',
      'Send feedback to whoever made the referral within a week',
      'Sample 20 contacts without further action every month',
      'Close the old referral inbox and redirect its mail',
    ],
  },
  {
    workstream: 'Workforce',
    commitment: 'Manageable caseloads',
    recommendation: 'R5',
    actions: [
      'Reduce agency social workers to one in five',
      'Recruit 12 newly qualified social workers for September',
      'Hold caseloads of newly qualified workers at ten children or fewer',
      'Offer every leaver an interview and report what they say',
      'Set up a career path from newly qualified to advanced practitioner',
      'Complete essentials training for all staff in post',
    ],
  },
]

/** What is said of an action, by how it goes. */
export const ACTION_UPDATES = {
  done: ['Completed; evidence is on the shared drive.', 'Done and signed off by the board.', 'In place in all teams.'],
  slipping: ['Delayed: two posts are vacant.', 'Started late; a new date is to be agreed.', 'Half of the teams have finished.'],
  underWay: ['Under way.', 'Draft agreed, with partners for comment.', 'Two of three steps completed.'],
} as const

import { Button, FluentProvider, Link } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore, type ComponentType } from 'react'
import { FIGURE_WORDS, MEASURE_NAMES, PANE_WORDS, SCREEN_NAMES, SHARE_WORDS, versionText } from '../../words'
import { RowExplained } from '../explain/RowExplained'
import { Figure } from '../figure/Figure'
import { cardButtonId } from '../measureCard/cardButtonId'
import { MessageBox } from '../message/MessageBox'
import { ScreenSwitch } from '../screenSwitch/ScreenSwitch'
import type { Opened, ScreenName } from '../session/screen'
import type { Session } from '../session/session'
import { Start } from '../start/Start'
import { Summary } from '../summary/Summary'
import type { ExcelLook } from '../theme/themeName'
import { useTheme } from '../theme/useTheme'
import { WorkInHand } from '../work/WorkInHand'
import { Announcement } from './Announcement'
import { useStyles } from './paneStyles'
import { useKeptFocus } from './useKeptFocus'

export interface PaneProps {
  readonly session: Session
  readonly version: string
  /** What Excel tells of its look; absent outside Excel, and where it tells nothing. */
  readonly excel?: ExcelLook
  /** Pages beside the pane's own: `support.html`. */
  readonly links: { readonly support: string; readonly privacy: string }
}

/** Loaded when somebody opens them: the pane starts without them. */
const SetUp = lazy(async () => ({ default: (await import('../setUp/SetUp')).SetUp }))
const Share = lazy(async () => ({ default: (await import('../share/Share')).Share }))

const Surgery = lazy(async () => ({ default: (await import('../surgery/Surgery')).Surgery }))

/** Each screen draws itself from the session. */
const DRAWN: Readonly<Record<ScreenName, ComponentType<{ readonly session: Session }>>> = { start: Start, summary: Summary, surgery: Surgery, 'set-up': SetUp }

function titleOf(screen: ScreenName, opened: Opened | null): string {
  if (opened === null) return SCREEN_NAMES[screen]
  switch (opened.kind) {
    case 'figure':
      return MEASURE_NAMES[opened.measure]
    case 'row':
      return opened.row.title
    case 'share':
      return SHARE_WORDS.title
  }
}

/** What stands open in place of the summary, with the way back first. */
function OpenedScreen({ session, opened }: { readonly session: Session; readonly opened: Opened }) {
  const styles = useStyles()
  return (
    <>
      <Button className={styles.back} onClick={session.back}>
        {FIGURE_WORDS.back}
      </Button>
      {opened.kind === 'figure' && <Figure key={opened.measure} session={session} measure={opened.measure} asked={opened.asked} />}
      {opened.kind === 'row' && <RowExplained session={session} row={opened.row} />}
      {opened.kind === 'share' && <Share session={session} />}
    </>
  )
}

/** The task pane: the switch between its screens, what is being done, what was said last, and the screen. */
export function Pane({ session, version, excel, links }: PaneProps) {
  const styles = useStyles()
  const { screen, turns, opened, work, news } = useSyncExternalStore(session.subscribe, session.state)
  const { name, theme } = useTheme(excel)
  const pane = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const turned = useRef({ turns, opened })
  useKeptFocus(pane)

  // what was asked for is read from its heading; whoever goes back stands where they came from
  useEffect(() => {
    const before = turned.current
    turned.current = { turns, opened }
    if (before.turns === turns) return
    const cameFrom = opened === null && before.opened?.kind === 'figure' ? document.getElementById(cardButtonId(before.opened.measure)) : null
    const place = cameFrom ?? heading.current
    place?.focus()
  }, [turns, opened])

  const Drawn = DRAWN[screen]
  return (
    <FluentProvider className={styles.provider} theme={theme} style={{ colorScheme: name }}>
      <div ref={pane} className={styles.pane}>
        <ScreenSwitch screen={screen} onScreen={session.show} />
        <main className={styles.screen}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {titleOf(screen, opened)}
          </h1>
          <Announcement work={work} news={news} />
          {work !== null && <WorkInHand work={work} onCancel={session.cancel} />}
          {news !== null && <MessageBox news={news} onClose={session.dismissNews} />}
          <Suspense fallback={<p>{PANE_WORDS.loading}</p>}>{opened === null ? <Drawn session={session} /> : <OpenedScreen session={session} opened={opened} />}</Suspense>
        </main>
        <footer className={styles.footer}>
          <span>{versionText(version)}</span>
          <Link inline href={links.support} target="_blank" rel="noopener">
            {PANE_WORDS.support}
          </Link>
          <Link inline href={links.privacy} target="_blank" rel="noopener">
            {PANE_WORDS.privacyLink}
          </Link>
        </footer>
      </div>
    </FluentProvider>
  )
}

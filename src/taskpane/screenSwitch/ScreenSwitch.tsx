import { mergeClasses } from '@fluentui/react-components'
import { PANE_WORDS, SCREEN_NAMES } from '../../words'
import { SCREENS, type ScreenName } from '../session/screen'
import { useStyles } from './screenSwitchStyles'

/** From one screen to another. The one that is shown is told by its line and by its weight, never by colour alone. */
export function ScreenSwitch({ screen, onScreen }: { readonly screen: ScreenName; readonly onScreen: (screen: ScreenName) => void }) {
  const styles = useStyles()
  return (
    <nav className={styles.nav} aria-label={PANE_WORDS.screens}>
      {SCREENS.map((name) => (
        <button key={name} type="button" className={mergeClasses(styles.screen, name === screen && styles.current)} aria-current={name === screen ? 'page' : undefined} onClick={() => onScreen(name)}>
          {SCREEN_NAMES[name]}
        </button>
      ))}
    </nav>
  )
}

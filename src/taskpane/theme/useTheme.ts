import { createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import { BRAND } from './brand'
import { themeName, type ExcelLook, type ThemeName } from './themeName'

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(BRAND),
  // blue letters on a dark ground need a lighter blue than the ramp's default
  dark: { ...createDarkTheme(BRAND), colorBrandForeground1: BRAND[120], colorBrandForeground2: BRAND[130], colorBrandForegroundLink: BRAND[130], colorCompoundBrandBackground: BRAND[120] },
}

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

function watchSystem(changed: () => void): () => void {
  const media = dark()
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** The theme that fits Excel, or the system where Excel does not say; follows the system when it changes. Its name tells the browser how to draw its own date picker. */
export function useTheme(excel: ExcelLook | undefined): { readonly name: ThemeName; readonly theme: Theme } {
  const isDark = useSyncExternalStore(watchSystem, () => dark().matches)
  const name = themeName(excel, isDark ? 'dark' : 'light')
  return { name, theme: THEMES[name] }
}

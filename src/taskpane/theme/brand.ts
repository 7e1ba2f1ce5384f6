/** The product's blue, from near black to near white: the heading colour of our sheets stands at 60. */
import type { BrandVariants } from '@fluentui/react-components'

export const BRAND: BrandVariants = {
  10: '#030A12',
  20: '#08182A',
  30: '#0B233D',
  40: '#0E2B4B',
  50: '#103053',
  60: '#12355B',
  70: '#1A4470',
  80: '#1F5288',
  90: '#2B64A1',
  100: '#3D78B6',
  110: '#548CC7',
  120: '#6FA1D5',
  130: '#8CB6E1',
  140: '#A9CAEB',
  150: '#C6DDF4',
  160: '#E3EFFA',
}

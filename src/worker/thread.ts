/** What runs in the worker. */
import { serveCalculation } from './serveCalculation'

serveCalculation(self)

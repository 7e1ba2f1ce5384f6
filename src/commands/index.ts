/** The buttons of the ribbon. They run in the pane's own runtime, whether the pane is open or not. */
export { associateCommands, COMMANDS, type RibbonHost, type RibbonSession } from './commands'

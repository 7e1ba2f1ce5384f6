/**
 * The order in which a task pane add-in's manifest must have its elements, and what may stand where: as published in "How to find the
 * proper order of manifest elements" and in the schemas of [MS-OWEMXML] (OfficeApp 1.1, task pane VersionOverrides 1.0, basic types 1.0).
 * An element out of its place makes the whole manifest unusable, with a message that does not say why.
 */
export interface Children {
  /** In this order. */
  readonly order: readonly string[]
  readonly needed: readonly string[]
  /** May stand more than once. */
  readonly many?: readonly string[]
}

const children = (order: string, needed = order, many = ''): Children => {
  const list = (names: string) => names.split(' ').filter((name) => name !== '')
  return { order: list(order), needed: list(needed), many: list(many) }
}

const LEAF = children('')

/** By the element's own name; where one name means two things, by its parent's and its own. */
export const CHILDREN: Readonly<Record<string, Children>> = {
  OfficeApp: children(
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides',
    'Id Version ProviderName DefaultLocale DisplayName Description Hosts DefaultSettings Permissions',
  ),
  Id: LEAF,
  ExtendedOverrides: children('Tokens', ''),
  Version: LEAF,
  ProviderName: LEAF,
  DefaultLocale: LEAF,
  DisplayName: children('Override', '', 'Override'),
  Description: children('Override', '', 'Override'),
  IconUrl: children('Override', '', 'Override'),
  HighResolutionIconUrl: children('Override', '', 'Override'),
  SupportUrl: children('Override', '', 'Override'),
  'OfficeApp/Hosts': children('Host', 'Host', 'Host'),
  'Hosts/Host': LEAF,
  Requirements: children('Sets Methods', 'Sets'),
  Sets: children('Set', 'Set', 'Set'),
  Set: LEAF,
  DefaultSettings: children('SourceLocation'),
  SourceLocation: children('Override', '', 'Override'),
  Permissions: LEAF,
  VersionOverrides: children('Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins', ''),
  'VersionOverrides/Hosts': children('Host', 'Host', 'Host'),
  'VersionOverrides/Hosts/Host': children('Runtimes AllFormFactors DesktopFormFactor', ''),
  Runtimes: children('Runtime'),
  Runtime: LEAF,
  DesktopFormFactor: children('GetStarted FunctionFile ExtensionPoint', 'ExtensionPoint', 'ExtensionPoint'),
  GetStarted: children('Title Description LearnMoreUrl'),
  Title: LEAF,
  LearnMoreUrl: LEAF,
  FunctionFile: LEAF,
  ExtensionPoint: children('OfficeTab CustomTab', '', 'OfficeTab CustomTab'),
  OfficeTab: children('Group', 'Group', 'Group'),
  Group: children('OverriddenByRibbonApi Label Icon Control', 'Label Icon Control', 'Control'),
  Label: LEAF,
  Icon: children('Image', 'Image', 'Image'),
  'Icon/Image': LEAF,
  Control: children('OverriddenByRibbonApi Label Supertip Icon Action Enabled Items', 'Label Supertip Icon Action'),
  Supertip: children('Title Description'),
  Action: children('TaskpaneId SourceLocation Title FunctionName', ''),
  TaskpaneId: LEAF,
  FunctionName: LEAF,
  Resources: children('Images Urls ShortStrings LongStrings', ''),
  Images: children('Image', 'Image', 'Image'),
  Image: children('Override', '', 'Override'),
  Urls: children('Url', 'Url', 'Url'),
  Url: children('Override', '', 'Override'),
  ShortStrings: children('String', 'String', 'String'),
  LongStrings: children('String', 'String', 'String'),
  String: children('Override', '', 'Override'),
}

/** What the schemas and the documentation limit. */
export const LIMITS = { shortString: 125, longString: 250, url: 2048, resourceId: 32 } as const
/** Pixels: the first three are needed, the others help on finer screens. */
export const ICON_SIZES = { needed: [16, 32, 80], all: [16, 20, 24, 32, 40, 48, 64, 80] } as const

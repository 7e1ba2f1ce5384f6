/** A Range object of office.js: cells that it follows when rows and columns come and go. */
import { type Area, areaText, type Following, HostError, quotedSheet, type Sheet } from '../model'

export class LiveRange {
  private readonly place: Following

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.place = { area }
    sheet.follow(this.place)
  }

  /** Where the cells are now; InvalidReference where they, or their sheet, are gone. */
  get area(): Area {
    if (this.sheet.deleted || this.place.area === null) throw new HostError('InvalidReference')
    return this.place.area
  }

  get address(): string {
    return `${quotedSheet(this.sheet.name)}!${areaText(this.area)}`
  }

  /** A range and several ranges are asked alike how they look. */
  get ranges(): readonly LiveRange[] {
    return [this]
  }

  letGo(): void {
    this.sheet.letGo(this.place)
  }
}

/** A RangeAreas object: several ranges of one sheet. */
export class LiveAreas {
  constructor(readonly ranges: readonly LiveRange[]) {}

  get sheet(): Sheet {
    return this.ranges[0].sheet
  }
}

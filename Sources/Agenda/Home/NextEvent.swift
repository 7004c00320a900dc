import Content

/// A date that has not ended yet, with what decides who sees it.
struct NextEvent: Sendable {
    let entry: CalendarEntry
    let rights: ItemRights
}

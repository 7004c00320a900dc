import Content

/// What becomes of one event of a file.
struct CalendarStep: Sendable {
    let fate: ImportFate
    let event: ImportedEvent
    /// The one that the agenda has.
    let known: Item.ID?
    /// Whether its dates were decided here: they stay.
    let keepsDates: Bool
}

extension ImportFate {
    /// The agenda has a newer one.
    static let older = ImportFate("older")
    /// The agenda's is in the trash.
    static let trashed = ImportFate("trashed")
}

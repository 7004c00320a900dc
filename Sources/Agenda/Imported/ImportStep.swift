import Content

/// What becomes of one event of a file.
struct ImportStep: Sendable {
    enum Fate: String, CaseIterable, Sendable {
        case added, changed, same
        /// The agenda has a newer one.
        case older
        /// The agenda's is in the trash.
        case trashed
    }

    let fate: Fate
    let event: ImportedEvent
    /// The one that the agenda has.
    let known: Item.ID?
    /// Whether its dates were decided here: they stay.
    let keepsDates: Bool
}

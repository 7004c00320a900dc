import Community
import Markup

/// A merge that can still be undone.
struct MergeLine: Rendered {
    let merge: Merge
    let space: Space
    let words: Localization
    let dates: DateText

    static let fields: [Field<Self>] = [
        .text("kept") { $0.merge.keptTitle }, .text("dropped") { $0.merge.droppedTitle },
        .text("who") { $0.merge.mergerName ?? $0.words("person.gone") },
        .text("when") { $0.dates.moment($0.merge.mergedAt) },
        .text("until") { $0.dates.day($0.merge.end) },
        .text("address") { MergePaths.done($0.merge.id, in: $0.space) },
    ]
}

import Community
import Markup

/// Two cards that may be of the same, with why, and what one can do.
struct DuplicateRow: Rendered {
    let pair: DuplicatePair
    let sides: [DuplicateSide]
    let space: Space
    let words: Localization

    private var names: String { sides.map(\.card.title).joined(separator: " / ") }

    static let fields: [Field<Self>] = [
        .text("why") { DuplicateReason.shown($0.pair.reasons, $0.words) },
        .text("names") { $0.names }, .list("sides", DuplicateSide.self) { $0.sides },
        .text("mergeAddress") { row in
            MergePaths.merge(row.pair.first, in: row.space) + "?with=\(row.pair.second)"
        },
        .text("apartAddress") { MergePaths.apart($0.pair.first, in: $0.space) },
        .text("other") { $0.pair.second.description },
    ]
}

import Community
import Markup

/// One of the totals of a letter, which narrows the list below it.
struct TotalLine: Rendered {
    let word: String
    let count: String
    let hint: String
    let address: String
    let tone: String
    let isCurrent: Bool

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("count") { $0.count }, .text("hint") { $0.hint },
        .text("address") { $0.address }, .text("tone") { $0.tone },
        .flag("current") { $0.isCurrent },
    ]

    static func all(
        _ totals: [CopyStep: Int], at address: String, chosen: CopyStep.Heap?,
        asksReceipt: Bool, _ words: Localization
    ) -> [TotalLine] {
        CopyStep.Heap.allCases.compactMap { heap in
            let count = totals.filter { heap.steps.contains($0.key) }.values.reduce(0, +)
            let isAsked = asksReceipt && heap == .acknowledged
            guard count > 0 || isAsked || heap == .unknown || heap == chosen else { return nil }
            return TotalLine(
                word: words("messages.heap.\(heap.rawValue)"), count: words.number(count),
                hint: words("messages.heapHint.\(heap.rawValue)"),
                address: chosen == heap ? address : address + "?state=\(heap.rawValue)",
                tone: count == 0 ? "" : Ladder.tone(heap.steps.lowerBound),
                isCurrent: chosen == heap)
        }
    }
}

import Community
import HTTP

/// What somebody chose of two cards: which one stays, what each says, which ways to reach them.
struct MergeChoice: Sendable {
    enum Side: String, CaseIterable, Sendable {
        case first = "1"
        case second = "2"
        /// Of a note: one after the other.
        case both
    }

    var kept = Side.first
    var fields: [MergeField: Side] = [:]
    /// The places, among those of both, of the ways that stay; nil for all.
    var channels: Set<Int>?

    /// What is proposed, as it was changed in a form: the card that says most stays, and where it
    /// says nothing the other does.
    init(_ first: WholeCard, _ second: WholeCard, _ form: FormFields) {
        let chosen = form.first("kept").flatMap(Side.init)
        kept = Self.weight(second) > Self.weight(first) ? .second : .first
        if let chosen, chosen != .both { kept = chosen }
        for field in MergeField.allCases {
            let said = form.first(field.rawValue).flatMap(Side.init)
            let isPossible = said != .both || field == .note
            fields[field] = said.flatMap { isPossible ? $0 : nil } ?? usual(field, first, second)
        }
        guard form.first("channels") != nil else { return }
        channels = Set(form.all("channel").compactMap { Int($0) })
    }

    private func usual(_ field: MergeField, _ first: WholeCard, _ second: WholeCard) -> Side {
        let own = field.parts(of: kept == .first ? first : second)
        let its = field.parts(of: kept == .first ? second : first)
        if field == .note, !own.isEmpty, !its.isEmpty, own[0] != its[0] { return .both }
        let other: Side = kept == .first ? .second : .first
        return own.isEmpty && !its.isEmpty ? other : kept
    }

    private static func weight(_ card: WholeCard) -> Int {
        MergeField.allCases.filter { !$0.parts(of: card).isEmpty }.count
            + card.content.channels.count
    }
}

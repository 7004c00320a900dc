import Community
import Content
import Storage

/// Who reads a document: whoever sees any of its themes.
struct Readers: Hashable, Sendable {
    let audience: Audience
    let groups: Set<Int64>

    /// - Parameter themes: the audience of each, with its groups.
    init(_ themes: [(audience: Audience, groups: [Int64])]) {
        if themes.contains(where: { $0.audience.isWholeSpace }) {
            (audience, groups) = (.space, [])
        } else {
            let groups = Set(themes.filter { $0.audience == .groups }.flatMap(\.groups))
            (audience, self.groups) = groups.isEmpty ? (.moderators, []) : (.groups, groups)
        }
    }

    var groupIDs: [MemberGroup.ID] { groups.sorted().map { MemberGroup.ID(rawValue: $0) } }
}

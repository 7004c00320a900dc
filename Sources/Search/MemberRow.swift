import Community
import Markup

/// A member above the results, with the way to what they wrote.
struct MemberRow: Rendered {
    let badge: PersonBadge
    let wrote: String
    let wroteAddress: String

    static let fields: [Field<Self>] = [
        .record("person", PersonBadge.self) { $0.badge }, .text("wrote") { $0.wrote },
        .text("wroteAddress") { $0.wroteAddress },
    ]

    init(_ found: FoundMember, _ question: SearchQuestion, _ visit: Visit) throws {
        let space = try visit.space
        badge = PersonBadge(found.id, name: found.name, hasPhoto: found.hasPhoto, in: space)
        wrote = visit.words("search.wrote", ["name": found.name])
        wroteAddress = question.address(in: space) {
            ($0.text, $0.module, $0.theme, $0.author) = ("", nil, "", found.name)
        }
    }
}

extension SearchStore {
    /// Those who are asked for by their name; nobody where something else is asked.
    /// - Parameter isLost: whether little else is found, so that a name may be mistyped.
    func members(
        _ words: SearchWords, _ question: SearchQuestion, isLost: Bool, _ visit: Visit
    ) throws -> [MemberRow] {
        let parts = words.sought.filter { $0.form != .phrase }.flatMap(\.words)
        guard question.author.isEmpty, question.page == 1, words.excluded.isEmpty,
            parts.count <= 4, parts.contains(where: { $0.count > 2 }),
            !words.terms.contains(where: { $0.form == .phrase })
        else { return [] }
        let named = try members(named: parts)
        let found = try named.isEmpty && isLost ? members(nearlyNamed: parts) : named
        return try found.map { try MemberRow($0, question, visit) }
    }
}

import Community
import Content
import Markup

/// An event in a list of those that are not published.
struct ProposalRow: Rendered {
    let title: String
    let address: String
    let state: String
    let status: String
    let facts: [String]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("address") { $0.address },
        .text("state") { $0.state }, .text("status") { $0.status }, .texts("facts") { $0.facts },
    ]

    init(_ found: ProposalStore.Found, _ visit: Visit) throws {
        title = found.title
        address = AgendaPaths.event(found.id, in: try visit.space)
        state = visit.words("agenda.state.\(found.state.rawValue)")
        status = found.state == .declined ? "bad" : found.state == .proposed ? "warn" : ""
        let when = WhenText(visit.words, zone: found.timeZone)
        facts = [
            found.isWholeDays
                ? when.day(found.startsAt)
                : when.full(found.startsAt, found.startsAt, isWholeDays: false),
            found.authorName ?? visit.words("person.gone"),
        ]
    }
}

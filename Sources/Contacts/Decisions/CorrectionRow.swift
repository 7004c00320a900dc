import Community
import Markup

/// A correction in the list of them.
struct CorrectionRow: Rendered {
    let title: String
    let address: String
    let what: String
    let state: String?
    let when: String

    init(_ held: HeldCorrection, in space: Space, _ visit: Visit) {
        let correction = held.correction
        let count = correction.parts.count + correction.channels.count
        title = held.title
        address = CarePaths.correction(held.id, in: space)
        what =
            correction.purpose == .removal
            ? visit.words("contacts.correction.removal")
            : visit.words.count("contacts.correction.changes", count)
        state =
            held.state == .waiting
            ? nil : visit.words("contacts.correction.state.\(held.state.rawValue)")
        when = visit.words(
            "contacts.correction.since", ["day": visit.dates.near(held.sentAt, now: visit.now)])
    }

    static let fields: [Field<Self>] = [
        .text("rowTitle") { $0.title }, .text("rowAddress") { $0.address },
        .text("what") { $0.what }, .optionalText("state") { $0.state }, .text("when") { $0.when },
    ]
}

import Community
import Content
import Markup

/// What became of a request that waits no more.
struct DecidedEntryPage: Page {
    static let template = "administration/decided-request"

    private let space: Space
    private let text: String

    init(_ end: ArrivalEnd, in space: Space, _ visit: Visit) {
        self.space = space
        let when = visit.dates.near(end.at, now: visit.now)
        text =
            end.judge.map { visit.words("joining.acceptedBy", ["name": $0, "when": when]) }
            ?? visit.words("joining.accepted", ["when": when])
    }

    static let fields: [Field<Self>] = [
        .text("invitations") { SpacePaths.invitations(in: $0.space) }, .text("text") { $0.text },
    ]
}

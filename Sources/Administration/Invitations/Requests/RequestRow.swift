import Community
import Content
import Markup

/// Somebody who asks to come in.
struct RequestRow: Rendered {
    private let request: JoinRequest
    private let space: Space
    private let asked: String

    init(_ request: JoinRequest, in space: Space, _ visit: Visit) {
        (self.request, self.space) = (request, space)
        asked = visit.words(
            "joining.askedOn", ["when": visit.dates.near(request.createdAt, now: visit.now)])
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.request.name }, .text("email") { $0.request.email },
        .text("asked") { $0.asked }, .text("why") { $0.request.why.oneLine.cut(to: 160) },
        .text("address") { SpacePaths.joinRequest($0.request.id, in: $0.space) },
    ]
}

import Community
import Content
import Markup

/// What is told of an erasure that is planned.
struct PlannedLine: Rendered {
    let sentence: String
    let reason: String
    let isOnRequest: Bool

    init(_ planned: PlannedErasure, _ visit: Visit) {
        sentence = visit.words(
            planned.isOnRequest ? "erasing.dueOnRequest" : "erasing.due",
            ["day": visit.dates.moment(planned.dueAt)])
        reason = planned.reason
        isOnRequest = planned.isOnRequest
    }

    static let fields: [Field<Self>] = [
        .text("sentence") { $0.sentence }, .flag("onRequest") { $0.isOnRequest },
        .flag("hasReason") { !$0.reason.isEmpty }, .text("reason") { $0.reason },
    ]
}

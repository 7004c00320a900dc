import Community
import Content
import Markup
import Storage

/// What is told of an erasure that is planned.
struct PlannedLine: Rendered {
    let sentence: String
    let reason: String
    let isOnRequest: Bool

    init(_ planned: PlannedErasure, _ visit: Visit) throws {
        let waits = try JobQueue(visit.db).isParked(
            ErasurePlanning.jobName, payload: planned.person.description)
        let key = planned.isOnRequest ? "erasing.dueOnRequest" : "erasing.due"
        sentence = visit.words(
            waits == true ? "erasing.waits" : key, ["day": visit.dates.moment(planned.dueAt)])
        reason = planned.reason
        isOnRequest = planned.isOnRequest
    }

    static let fields: [Field<Self>] = [
        .text("sentence") { $0.sentence }, .flag("onRequest") { $0.isOnRequest },
        .flag("hasReason") { !$0.reason.isEmpty }, .text("reason") { $0.reason },
    ]
}

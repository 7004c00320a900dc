import Community
import Content
import Foundation
import Storage

extension WaitingLine {
    /// Takes away all offers that are over.
    func lapseAll(_ gathering: Gathering) throws {
        for one in try SeatStore(db: db, gathering: gathering).overdue(at: now) {
            try lapse(one, gathering)
        }
    }

    /// There may be more seats for all dates of an event: after the transaction that said so.
    static func reconsider(
        _ event: Item.ID, site: Site, _ db: Database, at now: Date
    ) throws {
        for id in try AnswerRulesStore(db: db).waiting(event, limit: 200) {
            try JobQueue(db).enqueue(advanceName, payload: id.description, at: now)
        }
    }
}

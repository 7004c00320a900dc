import Community
import Foundation
import Storage

/// What is known of one copy.
struct RecordLine: FromRow, Sendable {
    let id: LetterCopy.ID
    let person: Person.ID
    let name: String
    let mail: MailID?
    let reminder: MailID?
    let step: CopyStep
    /// Or else it lies on the platform alone.
    let isMailed: Bool
    let openedAt: Date?
    let acknowledgedAt: Date?
    let acknowledgedBy: Acknowledgement.Source?
    let answeredAt: Date?
    let answeredBy: MailEvidence.Source?
    let remindedAt: Date?
    let madeAt: Date

    init(row: Row) throws {
        id = try row["copy_id"]
        person = try row["person_id"]
        name = try row["person_name"]
        mail = try row["outbox_id"]
        reminder = try row["reminder_id"]
        step = try row["step"]
        isMailed = try row["is_mailed"]
        openedAt = try row["opened_at"]
        acknowledgedAt = try row["acknowledged_at"]
        acknowledgedBy = try row["acknowledged_by"]
        answeredAt = try row["answered_at"]
        answeredBy = try row["answered_by"]
        remindedAt = try row["reminded_at"]
        madeAt = try row["made_at"]
    }

    var place: KeysetPlace {
        KeysetPlace(at: Date(milliseconds: step.rawValue), id: id.rawValue)
    }
}

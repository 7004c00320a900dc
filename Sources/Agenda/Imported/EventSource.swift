import Content
import Foundation
import Storage

/// What the calendar that an event came from said of it last.
struct EventSource: FromRow, Sendable {
    let event: Item.ID
    let sequence: Int
    /// In milliseconds since 1970; when it was brought in, if its calendar said nothing.
    let changedAt: Int64
    let isCancelled: Bool
    /// Nil for an event that was written here.
    let digest: String?

    init(row: Row) throws {
        event = try row["event_id"]
        sequence = try row["sequence"]
        changedAt = try row["changed_at"]
        isCancelled = try row["cancelled"]
        digest = try row["digest"]
    }

    /// That of an event that was written here, as our own files give it: to the second.
    init(_ event: AgendaEvent) {
        self.event = event.id
        sequence = event.sequence
        changedAt = event.changedAt.milliseconds / 1000 * 1000
        isCancelled = event.cancelledAt != nil
        digest = nil
    }

    /// What a file that differs from the agenda says beside what its calendar said last.
    func fate(of event: ImportedEvent) -> ImportStep.Fate {
        if event.sequence != sequence { return event.sequence > sequence ? .changed : .older }
        let isOther = event.digest != digest
        guard let stamp = event.changedAt else { return isOther ? .changed : .same }
        // Many write as its stamp when the file was made.
        if stamp > changedAt { return isOther || event.isStampedByChange ? .changed : .same }
        if !isOther { return .same }
        return stamp == changedAt && digest != nil ? .changed : .older
    }
}

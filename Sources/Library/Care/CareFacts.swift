import Foundation
import Storage

/// What a page asks of the care of one document, for one viewer.
struct CareFacts: FromRow, Sendable {
    let isFavourite: Bool
    let downloads: Int
    /// When the same version was vetted again last, and by whom.
    let recheckedAt: Date?
    let recheckerName: String?
    let isAsked: Bool
    /// Whether the viewer is of those who are expected.
    let isExpected: Bool
    let confirmedAt: Date?
    /// Of moderators, how many are expected and have.
    let tally: AcknowledgementTally
    /// How many reports the viewer sees, and those of them that are open.
    let errata: Int
    let openErrata: Int
    /// The oldest that is open.
    let erratum: Erratum.ID?
    let erratumWords: String?

    init(row: Row) throws {
        isFavourite = try row["is_favourite"]
        downloads = try row["downloads"]
        let times: Int = try row["vettings"]
        recheckedAt = times > 1 ? try row["rechecked_at"] : nil
        recheckerName = try row["rechecker_name"]
        isAsked = try row["is_asked"]
        isExpected = try row["is_expected"]
        confirmedAt = try row["confirmed_at"]
        tally = AcknowledgementTally(asked: try row["asked"], confirmed: try row["confirmed"])
        errata = try row["errata"]
        openErrata = try row["open_errata"]
        erratum = try row["erratum_id"]
        erratumWords = try row["erratum_words"]
    }
}

import Community
import Content
import Foundation
import Storage

/// A card as it is kept, with what its reader may see of it.
struct Contact: Sendable {
    static let kind = "contact"

    let item: Item
    let uid: String
    let kind: ContactKind
    let name: ContactName
    /// The card of the organisation, if the reader sees it.
    let organisationCard: Item.ID?
    /// The same, whether they see it or not: it may lie in the trash, and come back.
    let organisationKept: Item.ID?
    let organisation: String
    let unit: String
    let function: String
    let mandateFrom: String
    let mandateUntil: String
    let note: String
    let noteHTML: String
    let noteSight: ContactSight
    let birthday: String
    let birthdaySight: ContactSight
    let source: String
    let consent: ContactConsent
    let consentOn: String
    let owner: Person.ID?
    let ownerName: String?
    let ownerHasPhoto: Bool
    let confirmedAt: Date?
    let confirmedByName: String?
    /// Whether whoever it is about said so.
    let isConfirmedByThemselves: Bool
    /// Since when somebody is asked to confirm it.
    let dueAt: Date?
    let picture: FileDigest?
    let rest: String
    let edition: Int
    let changedAt: Date

    var id: Item.ID { item.id }
    var title: String { item.title }

    /// Whether their mandate is over on a day, `2026-11-27`.
    func isFormer(on day: String) -> Bool { !mandateUntil.isEmpty && mandateUntil < day }
}

extension Contact: FromRow {
    init(row: Row) throws {
        item = try Item(row: row)
        uid = try row["uid"]
        kind = try row["contact_kind"]
        name = ContactName(
            family: try row["family"], given: try row["given"], additional: try row["additional"],
            prefix: try row["prefix"], suffix: try row["suffix"])
        organisationCard = try row["organisation_card"]
        organisationKept = try row["organisation_kept"]
        organisation = try row["organisation"]
        unit = try row["unit"]
        function = try row["function"]
        (mandateFrom, mandateUntil) = (try row["mandate_from"], try row["mandate_until"])
        note = try row["note"]
        noteHTML = try row["note_html"]
        noteSight = try row["note_sight"]
        birthday = try row["birthday"]
        birthdaySight = try row["birthday_sight"]
        source = try row["source"]
        (consent, consentOn) = (try row["consent"], try row["consent_on"])
        owner = try row["owner_id"]
        ownerName = try row["owner_name"]
        ownerHasPhoto = try row["owner_has_photo"]
        (confirmedAt, confirmedByName) = (
            try row["confirmed_at"], try row["confirmed_by_name"]
        )
        isConfirmedByThemselves = try row["confirmed_self"]
        dueAt = try row["due_at"]
        picture = try row["picture"]
        rest = try row["rest"]
        (edition, changedAt) = (try row["edition"], try row["changed_at"])
    }
}

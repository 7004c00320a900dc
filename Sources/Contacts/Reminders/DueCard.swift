import Community
import Content
import Foundation
import Storage

/// A card that somebody is asked to confirm.
struct DueCard: FromRow, Sendable {
    let id: Item.ID
    let title: String
    let function: String
    let organisation: String
    let confirmedAt: Date?

    init(row: Row) throws {
        id = try row["item_id"]
        title = try row["title"]
        function = try row["function"]
        organisation = try row["organisation"]
        confirmedAt = try row["confirmed_at"]
    }

    /// "Conseil régional d’Occitanie, confirmée il y a 14 mois".
    func context(_ words: Localization, at now: Date) -> String {
        let said = confirmedAt.map {
            words("contacts.remind.confirmed", ["age": words.age(of: $0, at: now)])
        }
        return [function, organisation, said ?? words("contacts.remind.never")]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

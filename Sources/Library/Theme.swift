import Community
import Content
import Foundation
import Storage

/// A shelf of the library: what its documents are about, who reads them, how often they are
/// checked again. Themes stand in a tree.
struct Theme: Equatable, Sendable {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let parent: ID?
    let name: String
    let description: String
    let position: Int
    let audience: Audience
    /// After how many months a vetted document is due to be checked again; nil for never.
    let reviewMonths: Int?
    /// After how many days without a new check they are archived: 0 for never, nil as the space
    /// has it.
    let archiveDays: Int?
    /// Whoever sent a version may not vet it.
    let needsFourEyes: Bool
    /// How many documents its readers are shown.
    let documents: Int
}

extension Theme: FromRow {
    init(row: Row) throws {
        id = try row["theme_id"]
        parent = try row["theme_parent_id"]
        name = try row["theme_name"]
        description = try row["theme_description"]
        position = try row["theme_position"]
        audience = try row["theme_audience"]
        reviewMonths = try row["theme_review_months"]
        archiveDays = try row["theme_archive_days"]
        needsFourEyes = try row["theme_four_eyes"]
        documents = try row["theme_documents"]
    }
}

import Community
import Content
import Storage

/// A part of the forum: what its topics are about, who sees them and who opens them.
struct Theme: Equatable, Sendable {
    struct ID: EntityID {
        let rawValue: Int64
    }

    enum Colour: String, SQLValue, CaseIterable, Sendable {
        case blue, green, ochre, red, violet, grey
    }

    /// Who opens topics; whoever takes part answers in all of them.
    enum Opening: String, SQLValue, CaseIterable, Sendable {
        case participants, moderators
    }

    let id: ID
    let name: String
    let summary: String
    let colour: Colour
    let position: Int
    let audience: Audience
    let opening: Opening
}

extension Theme: FromRow {
    init(row: Row) throws {
        id = try row["theme_id"]
        name = try row["theme_name"]
        summary = try row["theme_summary"]
        colour = try row["theme_colour"]
        position = try row["theme_position"]
        audience = try row["theme_audience"]
        opening = try row["theme_opening"]
    }
}

/// What its editor writes, checked.
struct ThemeContent: Sendable {
    var name: String
    var summary: String
    var colour: Theme.Colour
    var audience: Audience
    var groups: [MemberGroup.ID]
    var opening: Theme.Opening
}

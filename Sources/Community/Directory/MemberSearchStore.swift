import Storage

/// What a list of members is narrowed to, as the parts of a query over `member_entry`: one part
/// leads, read in its order from a place on; the others are looked up for each line.
struct MemberSearchStore {
    /// Some shelves, and how the entry begins.
    struct Part {
        let shelves: [String]
        let beginning: String
    }

    let space: Space.ID
    let lead: Part
    private let others: [Part]
    private let group: MemberGroup.ID?
    /// Whether the list is read from the group, in want of words to look for.
    private let isGroupFirst: Bool
    private let withDisabled: Bool

    /// Whether other parts are looked up for each line of the one that leads.
    var isManifold: Bool { !others.isEmpty || (group != nil && !isGroupFirst) }

    init(_ filter: MemberFilter, for viewer: Viewer, in space: Space) {
        func shelves(_ shelf: MemberEntry.Shelf, _ field: ProfileField) -> [String] {
            if viewer.moderates(space) { return [shelf.rawValue, shelf.hidden] }
            let isShown = viewer.participates(in: space) || field == .organisation
            return isShown ? [shelf.rawValue] : []
        }
        let texts =
            [MemberEntry.Shelf.member, .name].map(\.rawValue)
            + shelves(.organisation, .organisation)
        let numbers = shelves(.telephone, .telephone)
        var parts = MemberWord.typed(filter.words).map { word in
            Part(shelves: texts + (word.isNumber ? numbers : []), beginning: word.beginning)
        }
        if let kind = filter.kind {
            parts.append(Part(shelves: shelves(.kind, .kind), beginning: kind.rawValue + " "))
        }
        if let department = filter.department {
            parts.append(
                Part(shelves: shelves(.department, .department), beginning: department + " "))
        }
        lead =
            parts.first ?? Part(shelves: [MemberEntry.Shelf.member.rawValue], beginning: "")
        others = Array(parts.dropFirst())
        group = filter.group
        isGroupFirst = group != nil && parts.isEmpty
        withDisabled = filter.withDisabled
        self.space = space.id
    }

    /// The lines from a place on, in their order: `entry` and `person_id`.
    func rows(after place: MemberPlace?, limit: Int) -> SQL {
        let shelves = lead.shelves.indices.map { index -> SQL in
            """
            SELECT shelf.entry, shelf.person_id FROM (
                SELECT e.entry, e.person_id FROM \(source)
                WHERE e.space_id = \(space) AND e.shelf = \(lead.shelves[index])
                    AND \(start(place)) AND \(conditions(at: index))
                ORDER BY e.entry, e.person_id LIMIT \(limit)) AS shelf
            """
        }
        guard !shelves.isEmpty else {
            return "SELECT e.entry, e.person_id FROM member_entry AS e WHERE 1 = 0"
        }
        return shelves.joined(separator: " UNION ALL ")
    }

    /// The group's own list first, which is mostly far shorter than that of all.
    private var source: SQL {
        guard isGroupFirst else { return "member_entry AS e" }
        return "member_group_person AS g CROSS JOIN member_entry AS e"
    }

    private var isInGroup: SQL? {
        guard let group else { return nil }
        if isGroupFirst { return "g.group_id = \(group) AND e.person_id = g.person_id" }
        return """
            EXISTS (SELECT 1 FROM member_group_person AS g
                WHERE g.group_id = \(group) AND g.person_id = e.person_id)
            """
    }

    private func start(_ place: MemberPlace?) -> SQL {
        guard let place else {
            return lead.beginning.isEmpty
                ? "1 = 1" : "e.entry >= \(lead.beginning) AND \(Self.ends("e", lead.beginning))"
        }
        let after: SQL = "(e.entry, e.person_id) > (\(place.entry), \(place.person))"
        return lead.beginning.isEmpty ? after : after + " AND " + Self.ends("e", lead.beginning)
    }

    private func conditions(at index: Int) -> SQL {
        var sql: [SQL] = others.map { part in
            """
            EXISTS (SELECT 1 FROM member_entry AS o
                WHERE o.person_id = e.person_id AND o.space_id = \(space)
                    AND o.entry >= \(part.beginning) AND \(Self.ends("o", part.beginning))
                    AND o.shelf IN \(list: part.shelves))
            """
        }
        if lead.shelves[index] != MemberEntry.Shelf.member.rawValue { sql.append(isFirst(index)) }
        if let isInGroup { sql.append(isInGroup) }
        if !withDisabled {
            sql.append(
                """
                EXISTS (SELECT 1 FROM person AS q
                    WHERE q.id = e.person_id AND q.disabled_at IS NULL)
                """)
        }
        return sql.isEmpty ? "1 = 1" : sql.joined(separator: " AND ")
    }

    /// A person is listed once: on the first shelf where they are found, by the first entry there.
    private func isFirst(_ index: Int) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM member_entry AS d
            WHERE d.person_id = e.person_id AND d.space_id = \(space)
                AND d.entry >= \(lead.beginning) AND \(Self.ends("d", lead.beginning))
                AND (d.shelf IN \(list: Array(lead.shelves.prefix(index)))
                    OR (d.shelf = e.shelf AND d.entry < e.entry)))
        """
    }

    /// Below all that does not begin so.
    private static func ends(_ alias: SQL, _ beginning: String) -> SQL {
        "\(alias).entry < \(beginning + "\u{10FFFF}")"
    }
}

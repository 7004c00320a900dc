package import Community
package import Storage

/// The conditions of `Viewer.sees`, written once for each kind of viewer: every page asks several
/// times, and only two numbers differ.
private enum VisibilityTexts {
    private static let kinds = 0..<16
    private static let person = "person"

    /// By kind; in the place of each value stands what it is.
    static let lone: [SQL] = kinds.map { kind in
        let rule = rule(of: kind)
        return """
            (CAST(i.space_id AS BIGINT) = \("space") AND \(rule.sees("i").sql)
                AND (i.parent_id IS NULL OR EXISTS (
                    SELECT 1 FROM item AS up
                    WHERE up.id = i.parent_id AND \(rule.sees("up").sql))))
            """
    }

    static let joined: [SQL] = kinds.map { kind in
        let rule = rule(of: kind)
        return """
            (CAST(i.space_id AS BIGINT) = \("space") AND \(rule.sees("i").sql)
                AND (i.parent_id IS NULL OR \(rule.sees("up").sql)))
            """
    }

    static func kind(of viewer: Viewer, in space: Space) -> Int {
        let belongs = viewer.belongs(to: space)
        return (viewer.moderates(space) ? 1 : 0) + (belongs ? 2 : 0)
            + (space.isPublic && !belongs ? 4 : 0) + (space.hasOff ? 8 : 0)
    }

    static func value(_ mark: SQLArgument, _ viewer: Viewer, _ space: Space) -> SQLArgument {
        mark == .text(person)
            ? viewer.person?.sqlArgument ?? .null : space.id.sqlArgument
    }

    private static func rule(of kind: Int) -> Visibility {
        Visibility(
            moderates: kind & 1 != 0, belongs: kind & 2 != 0, visits: kind & 4 != 0,
            hidesKinds: kind & 8 != 0, person: "\(person)")
    }
}

extension Viewer {
    /// Who sees which item, as a condition on an `item AS i` of this space. What hangs from
    /// another item, such as a comment, is seen by those who see both: it follows its parent
    /// without a copy of its audience.
    ///
    /// It tells what is seen of what a query has found, and is no way to find it: the cast, which
    /// changes nothing, keeps an engine from reading the index of a space, which may have a
    /// million items, for the sake of ten, and hides no statistics as a sum would.
    package func sees(itemsOf space: Space) -> SQL {
        VisibilityTexts.lone[VisibilityTexts.kind(of: self, in: space)]
            .replacing { VisibilityTexts.value($0, self, space) }
    }

    /// The same rule for the items of several spaces.
    package func sees(itemsOf spaces: [Space]) -> SQL {
        guard !spaces.isEmpty else { return "(1 = 0)" }
        return "(\(spaces.map { sees(itemsOf: $0) }.joined(separator: " OR ")))"
    }

    /// The same rule where the query has joined what `i` hangs from as `item AS up`: cheaper over
    /// many rows.
    package func seesWithParent(itemsOf space: Space) -> SQL {
        VisibilityTexts.joined[VisibilityTexts.kind(of: self, in: space)]
            .replacing { VisibilityTexts.value($0, self, space) }
    }
}

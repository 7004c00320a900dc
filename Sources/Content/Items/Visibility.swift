package import Community
package import Storage

/// The one rule of who sees which item, for whomever it is asked: whoever visits, whose rights
/// are known, or each `membership AS m` of a query. It leaves out what is in the trash, and what
/// belongs to a module that the space has switched off.
package struct Visibility: Sendable {
    private let moderates: Condition
    private let belongs: Condition
    /// A guest of a public space.
    private let visits: Condition
    private let person: SQL
    /// Whether a module may be switched off.
    private let hidesKinds: Bool

    /// For a visitor of a space.
    package init(_ viewer: Viewer, in space: Space) {
        moderates = .known(viewer.moderates(space))
        belongs = .known(viewer.belongs(to: space))
        visits = .known(space.isPublic && !viewer.belongs(to: space))
        person = "\(viewer.person)"
        hidesKinds = space.hasOff
    }

    init(moderates: Bool, belongs: Bool, visits: Bool, hidesKinds: Bool, person: SQL) {
        self.moderates = .known(moderates)
        self.belongs = .known(belongs)
        self.visits = .known(visits)
        self.hidesKinds = hidesKinds
        self.person = person
    }

    private init(moderates: SQL, person: SQL) {
        self.moderates = .asked(moderates)
        belongs = .known(true)
        visits = .known(false)
        self.person = person
        hidesKinds = true
    }

    /// For the person of a `membership AS m`, in its space.
    package static let membership = Visibility(
        moderates: "m.role IN ('moderator', 'administrator')", person: "m.person_id")

    /// The rule for one row of the table `item`, whatever it hangs from.
    ///
    /// A guest never sees what hangs from an item: who comments in a space belongs to it, and
    /// that is theirs to tell (GDPR, article 9).
    package func sees(_ item: SQL) -> Condition {
        let isPublished: Condition = .asked("\(item).published = 1")
        return .all([
            .asked("\(item).trashed_at IS NULL"),
            hidesKinds ? .asked(Self.isOn(item)) : .known(true),
            .any([
                moderates,
                .all([
                    belongs,
                    .any([
                        .all([isPublished, isFor(item)]),
                        .asked("\(item).author_id = \(person)"),
                    ]),
                ]),
                .all([
                    visits, isPublished, .asked("\(item).audience = 'everyone'"),
                    .asked("\(item).parent_id IS NULL"),
                ]),
            ]),
        ])
    }

    /// Whether the reader is of those whom something is meant for, by its audience alone.
    /// - Parameters:
    ///   - thing: an alias: of the table `item`, or of another with an audience.
    ///   - groups: the table of its groups, and the column there that names the thing.
    package func isFor(
        _ thing: SQL, groups: (table: SQL, column: SQL) = ("item_group", "item_id")
    ) -> Condition {
        .any([
            .asked("\(thing).audience IN ('everyone', 'space')"),
            .asked(
                """
                (\(thing).audience = 'groups' AND EXISTS (
                    SELECT 1 FROM \(groups.table) AS ig
                    JOIN member_group_person AS gp ON gp.group_id = ig.group_id
                    WHERE ig.\(groups.column) = \(thing).id AND gp.person_id = \(person)))
                """),
            .all([.asked("\(thing).audience = 'moderators'"), moderates]),
        ])
    }

    /// Whether the reader is of those whom something will be meant for.
    package func isFor(_ audience: Audience, _ groups: [MemberGroup.ID]) -> Condition {
        switch audience {
        case .everyone, .space: .known(true)
        case .moderators: moderates
        case .groups:
            .any([
                moderates,
                .asked(
                    """
                    EXISTS (SELECT 1 FROM member_group_person AS gp
                        WHERE gp.person_id = \(person) AND gp.group_id IN \(list: groups))
                    """),
            ])
        }
    }

    /// Whether something with an audience that is no item, such as a theme, is for the reader.
    /// Guests see none: who writes there belongs to the space.
    package func sees(_ thing: SQL, groups: (table: SQL, column: SQL)) -> Condition {
        .any([moderates, .all([belongs, isFor(thing, groups: groups)])])
    }

    /// Whether the module of an item is switched on in its space.
    package static func isOn(_ item: SQL) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM hidden_kind AS hk
            WHERE hk.space_id = \(item).space_id AND hk.kind = \(item).kind)
        """
    }

    /// The same with what it hangs from: a comment goes with what it is about.
    package static func isOnWithParent(_ item: SQL) -> SQL {
        """
        (\(isOn(item)) AND NOT EXISTS (SELECT 1 FROM item AS up
            JOIN hidden_kind AS hk ON hk.space_id = up.space_id AND hk.kind = up.kind
            WHERE up.id = \(item).parent_id))
        """
    }

    /// Whether an item is out: published and not in the trash, whoever it is for.
    package static func isOut(_ item: SQL) -> SQL {
        "\(item).published = 1 AND \(item).trashed_at IS NULL"
    }

    /// Whether not all members see an item; there is an index of those. A list that counts many
    /// items counts all, and asks of these alone who sees them.
    package static func isWithheld(_ item: SQL) -> SQL {
        """
        (\(item).published = 0 OR \(item).trashed_at IS NOT NULL
            OR \(item).audience NOT IN ('everyone', 'space'))
        """
    }
}

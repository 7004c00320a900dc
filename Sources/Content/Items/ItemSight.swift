package import Community

/// Which items a viewer sees in a space, of those whose rights are in memory: the rule of
/// `Visibility` without a query.
package struct ItemSight {
    private let person: Person.ID?
    private let moderates: Bool
    private let belongs: Bool
    /// A guest of a public space.
    private let visits: Bool
    private let groups: Set<MemberGroup.ID>

    package init(_ viewer: Viewer, in space: Space) {
        person = viewer.person
        moderates = viewer.moderates(space)
        belongs = viewer.belongs(to: space)
        visits = space.isPublic && !belongs
        groups = viewer.groups
    }

    /// Whether they see an item that hangs from no other.
    package func sees(_ item: ItemRights) -> Bool {
        sees(item, isPart: false)
    }

    /// Whether they see what hangs from an item: both have to be seen.
    package func sees(_ part: ItemRights, of item: ItemRights) -> Bool {
        sees(part, isPart: true) && sees(item, isPart: false)
    }

    private func sees(_ item: ItemRights, isPart: Bool) -> Bool {
        guard item.isThere else { return false }
        if moderates { return true }
        if belongs {
            return (item.isPublished && isMeant(by: item))
                || (person != nil && item.author == person)
        }
        return visits && item.isPublished && item.audience == .everyone && !isPart
    }

    /// Whether something asks them as one of those whom it is meant for, and not its author. A
    /// moderator sees a group's item without being asked.
    package func isAsked(by item: ItemRights) -> Bool {
        belongs && (item.author == nil || item.author != person) && isMeant(by: item)
    }

    private func isMeant(by item: ItemRights) -> Bool {
        switch item.audience {
        case .everyone, .space: true
        case .groups: item.groups.contains { groups.contains($0) }
        case .moderators: moderates
        }
    }
}

import Community

/// Tells once of all that an import has brought: a line of the journal, and one notice to each who
/// follows one of the themes, or whoever brought it in. What it has changed is a line beside it.
/// What is for some alone is told alone, and to them. A line about one thing is gone with it; one
/// about several outlives each of them, so that it says how many they are, and names none.
package struct ImportNews {
    package struct Thing {
        let item: Item
        let address: String
        let touching: [FollowTarget]

        /// - Parameter touching: what it has in common with others, such as its theme.
        package init(_ item: Item, address: String, touching: [FollowTarget] = []) {
            (self.item, self.address, self.touching) = (item, address, touching)
        }
    }

    private let feature: String
    private let verb: JournalVerb
    private let address: String
    private let context: ImportContext
    private let counted: String

    /// - Parameters:
    ///   - feature: under whose rubric it is listed.
    ///   - verb: what happened where there are several.
    ///   - address: where they all stand.
    ///   - counted: the key of how many they are, such as `{n} events`.
    package init(
        of feature: String, _ verb: JournalVerb = .imported, at address: String,
        counted: String, _ context: ImportContext
    ) {
        (self.feature, self.verb) = (feature, verb)
        (self.address, self.context) = (address, context)
        self.counted = counted
    }

    package func publish(fresh: [Thing], changed: [Thing]) throws {
        for things in Self.told(changed) {
            try Journal(db: context.db).append(entry(.edited, things), at: context.now)
        }
        for things in Self.told(fresh) { try announce(things) }
    }

    /// All that everybody sees together, and each of the others alone: its title is for some.
    private static func told(_ things: [Thing]) -> [[Thing]] {
        let open = things.filter(\.item.audience.isWholeSpace)
        let others = things.filter { !$0.item.audience.isWholeSpace }
        return (open.isEmpty ? [] : [open]) + others.map { [$0] }
    }

    private func announce(_ fresh: [Thing]) throws {
        guard let first = fresh.first else { return }
        var notifier = Notifier(
            of: first.item.id, titled: title(fresh), by: context.person, in: first.item,
            address: address(fresh), context.site)
        notifier.opensTopic = true
        notifier.touching = Set(fresh.flatMap(\.touching)).sorted { $0.text < $1.text }
        try Announcement(entry(fresh.count == 1 ? .published : verb, fresh), notifier)
            .publish(mentioned: [], context.db, at: context.now)
    }

    private func entry(_ verb: JournalVerb, _ things: [Thing]) -> JournalEntry {
        let only = things.count == 1 ? things.first?.item : nil
        return JournalEntry(
            verb, space: context.space.id, actor: context.person, feature: feature,
            kind: things.first?.item.kind ?? "", item: only?.id, title: title(things),
            address: address(things), audience: only?.audience ?? .space)
    }

    private func title(_ things: [Thing]) -> String {
        guard let first = things.first, things.count == 1 else {
            return context.words.count(counted, things.count)
        }
        return first.item.title
    }

    private func address(_ things: [Thing]) -> String {
        things.count == 1 ? things.first?.address ?? address : address
    }
}

extension JournalVerb {
    package static let imported = JournalVerb("imported")
}

import Storage

/// Writes the entries of members again after an upgrade that finds people by more: numbers of
/// telephones without their blanks, organisations by their initials.
enum EntryRenewal {
    private static let name = "community.member-entries"
    /// People in one transaction: others wait for it to end.
    private static let most = 50

    static let job = JobKind(name: name, every: 3600) { _, context in
        let store = EntryRenewalStore(db: context.db)
        guard let upto = try store.upto() else { return }
        let people = try store.people(after: upto, most)
        guard let last = people.last else { return try store.end() }
        for person in people { try MemberEntryStore(db: context.db).write(person) }
        try store.set(upto: last)
        try JobQueue(context.db).enqueue(name, payload: "on", at: context.now)
    }
}

import Community
import Storage

extension Voting {
    /// What becomes of a member's ballot depends on.
    struct Standing {
        let isElector: Bool
        let hasVoted: Bool
        /// What somebody has cast for them.
        let former: ProxyVoteStore.Cast?
    }

    /// Waits for its turn, as `begin`, and asks at the same time for all that the ballot depends
    /// on: every other ballot of the poll waits until this one is on the disk.
    func begin(for person: Person.ID) throws -> Standing {
        let state = try register.askBegin()
        let ended = try proxies.askEnded()
        let isElector = try ElectorStore(db: db).ask(person, of: poll.id)
        let (former, hasVoted) = (try proxies.ask(for: person), try register.ask(person))
        try require(state.get())
        guard try ended.get().isEmpty else {
            try takeOutEnded()
            return Standing(
                isElector: try isElector.get(), hasVoted: try register.has(person),
                former: try proxies.cast(for: person))
        }
        return Standing(
            isElector: try isElector.get(), hasVoted: try hasVoted.get(),
            former: try former.get())
    }
}

/// How often one thing may be done: so often at once, then once in so many seconds. A route says
/// which one it draws on; whatever changes something and says nothing draws on `changes`.
///
/// They stop a script, not a person: a moderator's busy morning takes less than half of each. A
/// module with a work of its own makes its own, `Allowance("polls", atOnce: 30, thenEvery: 10)`.
package struct Allowance: Hashable, Sendable {
    package let name: String
    let atOnce: Double
    /// Seconds until one more comes back.
    let pause: Double

    package init(_ name: String, atOnce: Double, thenEvery pause: Double) {
        self.name = name
        self.atOnce = atOnce
        self.pause = pause
    }
}

extension Allowance {
    /// Any change that has no allowance of its own.
    package static let changes = Allowance("changes", atOnce: 300, thenEvery: 1)
    /// Topics, messages, news: what tells others.
    package static let posts = Allowance("posts", atOnce: 40, thenEvery: 15)
    package static let comments = Allowance("comments", atOnce: 60, thenEvery: 10)
    package static let reactions = Allowance("reactions", atOnce: 120, thenEvery: 2)
    /// Files, whatever form they come with: each form with files draws on it by itself.
    package static let uploads = Allowance("uploads", atOnce: 150, thenEvery: 5)
    package static let searches = Allowance("searches", atOnce: 60, thenEvery: 2)
    /// Pages that cost as much as a search: figures, histories, the audit log.
    package static let lookups = Allowance("lookups", atOnce: 90, thenEvery: 2)
    package static let completions = Allowance("completions", atOnce: 240, thenEvery: 1)
    package static let exports = Allowance("exports", atOnce: 12, thenEvery: 300)
    package static let previews = Allowance("previews", atOnce: 120, thenEvery: 2)
    /// What a script keeps while one writes.
    package static let drafts = Allowance("drafts", atOnce: 300, thenEvery: 1)
    package static let reports = Allowance("reports", atOnce: 20, thenEvery: 120)
    package static let follows = Allowance("follows", atOnce: 120, thenEvery: 2)
    package static let streams = Allowance("streams", atOnce: 120, thenEvery: 2)
    /// One form invites up to two hundred people.
    package static let invitations = Allowance("invitations", atOnce: 20, thenEvery: 60)
    package static let feeds = Allowance("feeds", atOnce: 60, thenEvery: 5)
    /// Passwords are hashed for these, and mails written.
    package static let doors = Allowance("doors", atOnce: 30, thenEvery: 10)
}

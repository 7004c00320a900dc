import Storage

/// What was chosen for a member.
struct OwnMailChoice: FromRow {
    let choice: MailChoice
    /// Whether they chose it themselves, rather than a moderator.
    let isOwn: Bool

    init(row: Row) throws {
        choice = try MailChoice(row: row)
        isOwn = try row["own"]
    }
}

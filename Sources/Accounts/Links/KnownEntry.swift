import Community
import Storage

/// Whoever asks to come in where they are already is told so by mail, and by it alone.
enum KnownEntry {
    /// - Returns: whether there is nothing else to do for the address.
    static func isTold(
        _ email: String, of space: Space, _ context: JobContext
    ) throws -> Bool {
        guard let known = try PersonStore(db: context.db).find(email: email) else { return false }
        guard known.disabledAt == nil else { return true }
        let role = try MembershipStore(db: context.db).role(of: known.id, in: space.id)
        guard role != nil else { return false }
        let mail = Mailer(context)
        try mail.send(
            .entryKnown, to: known,
            ["space": space.name, "address": mail.link(AccountPaths.signIn())])
        return true
    }
}

import Content
import Storage

/// All of a card that a merge chooses from, and gives back when it is undone.
struct WholeCard: Sendable {
    var content: ContactContent
    var picture: FileDigest?

    init(_ content: ContactContent, _ picture: FileDigest?) {
        (self.content, self.picture) = (content, picture)
    }

    /// As it is kept now.
    init(_ contact: Contact, _ db: Database) throws {
        self.init(try ContactContent.whole(contact, db), contact.picture)
    }
}

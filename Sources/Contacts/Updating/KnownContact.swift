import Content
import Storage

/// A card that a file may say something of.
struct KnownContact: Sendable {
    let contact: Contact
    let content: ContactContent
    /// What a file said of it last; nil for one that was written here.
    let said: SaidContact?
    /// Whether the file names another that was merged into it, and which stays as it is.
    var isMerged = false
    /// Whether it is in the trash.
    var isTrashed: Bool { contact.item.trashedAt != nil }
}

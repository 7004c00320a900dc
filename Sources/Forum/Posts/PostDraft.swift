import Community
import Content

/// What a message is made from.
struct PostDraft {
    let space: Space.ID
    let topic: Item.ID
    /// The title of the topic, for the trash and for notices.
    let title: String
    let author: Person.ID?
    let text: TextEntry
    let answers: Item.ID?
    /// Its number in the topic, which is held.
    let number: Int
    /// Whether a moderator has to read it first.
    var waits = false
}

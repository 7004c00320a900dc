package import Community

/// Among whom a text may name people: those who see what it is written under.
package enum MentionScope: Sendable {
    /// Those who see a topic or a news item, or will once it is published.
    case item(Item)
    /// Those who will see what is being opened.
    case draft(Audience, [MemberGroup.ID])
}

package import Community
package import Markup

/// A rendered text whose mentions are links, with whom it names.
package struct MentionedText: Sendable {
    package let html: HTML
    package let people: [Person.ID]
    /// What is wrong: a mention of nobody, or of one of several; nil if all is well or the writer
    /// wants it all the same.
    package let fault: String?
}

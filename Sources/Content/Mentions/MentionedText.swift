package import Community
package import Markup

/// A rendered text whose mentions are links, with whom it names.
package struct MentionedText: Sendable {
    package let html: HTML
    package let people: [Person.ID]
    /// Nil if all is well or the writer wants it all the same.
    package let fault: MentionFault?
}

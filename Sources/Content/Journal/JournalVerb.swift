import Community

/// What happened to a thing. Whoever writes it declares it: its sentence is in the catalogues,
/// `whatsNew.verb.<name>`.
package struct JournalVerb: Declaration, Hashable {
    package static let noun = "verb of the journal"

    package let name: String

    package init(_ name: String) { self.name = name }
}

extension JournalVerb {
    package static let created = JournalVerb("created")
    package static let edited = JournalVerb("edited")
    package static let replied = JournalVerb("replied")
    package static let published = JournalVerb("published")

    /// The names of those that tell of a text that came out, which is its author's.
    static let ofTexts: Set<String> = [created.name, replied.name, published.name]
}

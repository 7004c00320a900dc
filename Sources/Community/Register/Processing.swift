/// What data about people is for, as the law wants it written down (GDPR, article 30): the modules
/// whose data it is, and in the catalogues why it is held, of whom, who gets to see it, and by
/// which right. Its categories are those of their `PersonalData`.
package struct Processing: Declaration {
    package static let noun = "processing of personal data"

    /// What the catalogues say of it: `register.forum.purpose`.
    package enum Part: String, CaseIterable, Sendable {
        case purpose, people, recipients, basis
    }

    /// `forum`
    package let name: String
    /// The names of the features whose data it is.
    package let features: Set<String>

    /// - Parameter features: nil for the one of the same name.
    package init(_ name: String, of features: Set<String>? = nil) {
        (self.name, self.features) = (name, features ?? [name])
    }

    package var word: String { "register.\(name)" }

    package func key(_ part: Part) -> String { "register.\(name).\(part)" }
}

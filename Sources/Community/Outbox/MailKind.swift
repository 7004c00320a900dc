/// A mail that the platform writes to people. Whoever writes it declares it: its texts are in the
/// catalogues, `mail.<name>.subject` and `mail.<name>.body`. A subject says nothing of the
/// community: an inbox is read over shoulders.
package struct MailKind: Declaration, Equatable {
    package static let noun = "kind of mail"

    package let name: String

    package init(_ name: String) { self.name = name }
}

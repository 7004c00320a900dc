/// Something that is done about a person only if they agree to it. Its module declares it, and asks
/// `PermissionStore` before it does it. Those who run the site publish a text for it: from then on
/// it is done of those alone who gave their consent. Until there is a text, it is done on the
/// ground that the register of processing names.
package struct ConsentPurpose: Declaration {
    package static let noun = "purpose of a consent"

    package let name: String
    /// The key of what it is called.
    package let word: String
    /// The key of what is done where somebody agrees, and where they do not.
    package let hint: String

    package init(_ name: String, word: String, hint: String) {
        (self.name, self.word, self.hint) = (name, word, hint)
    }
}

/// One thing that a program may be given to read. A feature declares it for what it offers to
/// programs; its owner chooses when they make the password.
package struct PasswordReach: Declaration {
    package static let noun = "reach of application passwords"

    package let name: String
    /// The key of its word in the catalogues.
    package let word: String

    package init(_ name: String, word: String) {
        self.name = name
        self.word = word
    }
}

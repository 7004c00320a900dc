/// A field of a feature's forms that holds more than what people read, such as the number of what
/// is quoted before its words. A form that could not be taken now shows it as they do.
package struct KeptWords: Declaration {
    package static let noun = "field of forms with more than words"

    /// That of the field.
    package let name: String
    /// The key of what it is called where nothing more may be said.
    let word: String
    /// The words of its value.
    let words: @Sendable (_ value: String) -> String
    /// What it is called to a viewer of the space who may know more; nil where they may not.
    let head: @Sendable (_ value: String, Space, Visit) throws -> String?

    package init(
        _ name: String, word: String,
        words: @escaping @Sendable (_ value: String) -> String,
        head: @escaping @Sendable (_ value: String, Space, Visit) throws -> String? = {
            _, _, _ in nil
        }
    ) {
        self.name = name
        self.word = word
        self.words = words
        self.head = head
    }
}

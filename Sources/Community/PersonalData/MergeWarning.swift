package import Storage

/// What is told before two accounts become one beside the numbers: something that cannot follow.
package struct MergeWarning: Declaration {
    package static let noun = "warning before two accounts become one"

    /// `polls.both`
    package let name: String
    /// The key of its sentence, of which `{count}` there are.
    package let word: String
    /// A query of one number, of the account that stays and of the one that closes: nothing is
    /// said of none.
    let count: @Sendable (Person.ID, Person.ID) -> SQL

    package init(
        _ name: String, word: String, count: @escaping @Sendable (Person.ID, Person.ID) -> SQL
    ) {
        (self.name, self.word, self.count) = (name, word, count)
    }
}

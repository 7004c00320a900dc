import Community

/// What is wrong with the mentions of a text: one of nobody, or a name that several bear. Its
/// writer may publish all the same, or say who is meant.
package struct MentionFault: Sendable {
    /// As a sentence.
    package let text: String
    /// Those between whom the writer chooses.
    package let choices: [MentionChoice]
}

package import Community

/// What becomes of the messages and comments of somebody in one space, in numbers.
package struct SpokenWords {
    package let space: Space
    package let count: Int
    /// How many titles of theirs stay over the words of others, by the key of a sentence.
    package let titles: [(word: String, count: Int)]
    package var rule: ErasureRule { space[ErasureRule.setting] }
}

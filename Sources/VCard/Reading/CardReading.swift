/// A card as a file has it.
package struct CardReading: Hashable, Sendable {
    package let card: Card
    package let version: CardVersion
    /// Of its `BEGIN`, from 1.
    package let line: Int
}

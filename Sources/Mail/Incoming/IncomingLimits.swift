/// How much of a message is read. What is beyond is left out, and the message says so
/// (`IncomingMessage.omitted`); only one that is too long as a whole is an error.
package struct IncomingLimits: Sendable {
    /// Bytes of the whole message.
    package var mostBytes = 50 << 20
    /// Parts, of all depths.
    package var mostParts = 300
    /// Lines that begin with two dashes, as those between parts do, and are none of those.
    package var mostDashed = 1_000_000
    /// Multiparts and attached messages, which may stand in each other.
    package var mostNestings = 100
    /// Header fields, those of all parts together.
    package var mostFields = 5_000
    /// Bytes of one header field with its continuation lines.
    package var longestField = 256 << 10
    /// Colons in one field of addresses: each may begin a group within the one before.
    package var mostColons = 300
    /// Bytes of a part that become text: `IncomingMessage.text`, `html`.
    package var longestText = 2 << 20

    package init() {}
}

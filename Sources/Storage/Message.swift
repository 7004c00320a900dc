/// A word from one server to all that share the database: a channel of the caller's choice
/// and a text.
package struct Message: Equatable, Sendable {
    package let channel: String
    package let text: String

    package init(channel: String, text: String) {
        self.channel = channel
        self.text = text
    }
}
